// Text in and out of a wasm module's memory. Emscripten's own functions for it pass text on the wasm's stack, which
// long SQL overflows.

export interface WasmMemory {
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(pointer: number): void;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Calls `use` with a copy of the bytes in the module's memory. The copy lives as long as the call. */
export function withBytes<Result>(
  memory: WasmMemory,
  bytes: Uint8Array,
  use: (pointer: number, length: number) => Result,
): Result {
  const pointer = memory._malloc(Math.max(1, bytes.length));
  if (pointer === 0) throw new RangeError('The memory is full.');
  try {
    memory.HEAPU8.set(bytes, pointer);
    return use(pointer, bytes.length);
  } finally {
    memory._free(pointer);
  }
}

/** The same with a text, in UTF-8. */
export function withText<Result>(
  memory: WasmMemory,
  text: string,
  use: (pointer: number, length: number) => Result,
): Result {
  return withBytes(memory, encoder.encode(text), use);
}

/** The text from `pointer` to its zero byte. */
export function readText(memory: WasmMemory, pointer: number): string {
  return decoder.decode(memory.HEAPU8.subarray(pointer, memory.HEAPU8.indexOf(0, pointer)));
}
