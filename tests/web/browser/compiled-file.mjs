// Compiled packs and translations that a test changes.

/** The file's text with the hash that belongs to it. As `joinery build` does: FNV-1a over all but the hash itself. */
export function withHash(text) {
  const place = text.indexOf('"hash":"') + '"hash":"'.length;
  const [before, behind] = [text.slice(0, place), text.slice(place + 16)];
  let hash = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(before + behind)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return before + hash.toString(16).padStart(16, '0') + behind;
}
