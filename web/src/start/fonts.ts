// The page's words in the same fonts as the canvas's, from the same bytes.
import { site } from '../loading/site.js';

/** By slot, as they came; null where one did not. */
export function useFonts(fonts: readonly (Uint8Array<ArrayBuffer> | null)[]): void {
  for (const [slot, bytes] of fonts.entries()) {
    const font = site.fonts[slot];
    if (bytes === null || font?.family == null) continue;
    document.fonts.add(new FontFace(font.family, bytes, { weight: font.weight, style: font.style }));
  }
}
