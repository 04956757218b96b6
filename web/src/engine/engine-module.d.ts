// The engine's wasm module: engine/session/c_api.h as Emscripten gives it to JavaScript.
declare module 'joinery:engine' {
  export interface EngineModule {
    readonly HEAPU8: Uint8Array;
    _malloc(bytes: number): number;
    _free(pointer: number): void;
    _joinery_session_new(): number;
    _joinery_session_handle(session: number, request: number, requestLength: number): number;
    _joinery_build_id(): number;
  }

  export interface EngineModuleOptions {
    instantiateWasm(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): object;
    onAbort(reason: unknown): void;
    onHostEvent(text: string): void;
  }

  export default function createEngine(options: EngineModuleOptions): Promise<EngineModule>;
}
