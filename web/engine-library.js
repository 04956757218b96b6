// What the engine's wasm asks of JavaScript: linked into engine.mjs by `emcc --js-library`, and run through its
// preprocessor and minifier. So this is no module, and its names are Emscripten's.
mergeInto(LibraryManager.library, {
  // engine/session/c_api.h. Hands the event's JSON to the function that was given to the factory.
  joinery_host_event: function (event, length) {
    Module['onHostEvent'](new TextDecoder().decode(HEAPU8.subarray(event, event + length)));
  },
});
