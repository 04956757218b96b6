// The shell's wasm module: shell/platform/exports.hpp as Emscripten gives it to JavaScript.
declare module 'joinery:shell' {
  export interface ShellModule {
    readonly HEAPU8: Uint8Array;
    _malloc(bytes: number): number;
    _free(pointer: number): void;
    _joinery_shell_start(): number;
    _joinery_shell_font(slot: number, bytes: number, size: number): void;
    _joinery_shell_resize(deviceWidth: number, deviceHeight: number, ratio: number): void;
    _joinery_shell_pointer(kind: number, source: number, x: number, y: number, button: number, modifiers: number): void;
    _joinery_shell_wheel(x: number, y: number, deltaX: number, deltaY: number, mode: number, modifiers: number): number;
    _joinery_shell_key(down: number, key: number, keyLength: number, modifiers: number): number;
    _joinery_shell_focus(focused: number): void;
    _joinery_shell_context_lost(): void;
    _joinery_shell_context_restored(): void;
    _joinery_shell_message(json: number, length: number): number;
    _joinery_shell_frame(now: number): number;
    _joinery_shell_effects(): number;
    _joinery_build_id(): number;
  }

  export interface ShellModuleOptions {
    readonly canvas: HTMLCanvasElement;
    instantiateWasm(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): object;
    onAbort(reason: unknown): void;
  }

  export default function createShell(options: ShellModuleOptions): Promise<ShellModule>;
}
