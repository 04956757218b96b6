// The files of this build, as web/build.mjs has named them: the name holds a hash of the content, so that a browser
// never mixes two builds.

export interface WasmFile {
  readonly url: string;
  /** Unpacked. */
  readonly bytes: number;
}

export interface Site {
  /** What joinery_build_id() of both wasm modules says. */
  readonly buildId: string;
  readonly engine: WasmFile;
  /** What the engine does without until a first result is there (web/split-engine.mjs). */
  readonly engineRest: WasmFile;
  readonly engineWorker: string;
  readonly shell: WasmFile;
  /** In the order of joinery_shell_font's slots. `family` is null for the icons, which only the canvas uses. */
  readonly fonts: readonly { readonly url: string; readonly family: string | null; readonly weight: string; readonly style: string }[];
  /** The ids of the packs, the one to begin with first. */
  readonly packs: readonly string[];
  /** Where the catalogue of them lies (web/catalogue.mjs). */
  readonly catalogue: string;
}

declare const JOINERY_SITE: Site; // put in by web/build.mjs

export const site: Site = JOINERY_SITE;
