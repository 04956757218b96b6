// Positions: messages count bytes of UTF-8, editors and strings count UTF-16 code units.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The byte offset of the code unit `position`; past the end it is the length in bytes. */
export function toByteOffset(text: string, position: number): number {
  return encoder.encode(text.slice(0, position)).length;
}

/** The code unit at a byte offset; inside a character it is that character's start, past the end the length. */
export function fromByteOffset(text: string, offset: number): number {
  let bytes = 0;
  let position = 0;
  for (const character of text) {
    bytes += bytesOf(character.codePointAt(0) ?? 0);
    if (bytes > offset) return position;
    position += character.length;
  }
  return position;
}

/** The text between two byte offsets, both at a whole character. */
export function sliceBytes(text: string, from: number, to: number): string {
  return decoder.decode(encoder.encode(text).subarray(from, to));
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
