// Packed forms of the site's files beside them, made once here and not on every request.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/** Writes NAME.br and NAME.gz for every file under `folder`. Answers [{ name, raw, gzip, brotli }], in bytes. */
export async function compressAll(folder, within = '') {
  const entries = await readdir(join(folder, within), { withFileTypes: true });
  const sizes = await Promise.all(
    entries.map((entry) => {
      const name = join(within, entry.name);
      return entry.isDirectory() ? compressAll(folder, name) : compress(folder, name);
    }),
  );
  return sizes.flat().sort((one, other) => other.brotli - one.brotli);
}

async function compress(folder, name) {
  const path = join(folder, name);
  const contents = await readFile(path);
  const [small, smaller] = await Promise.all([
    gzip(contents, { level: 9 }),
    brotli(contents, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_LGWIN]: 24 } }),
  ]);
  await Promise.all([writeFile(`${path}.gz`, small), writeFile(`${path}.br`, smaller)]);
  return { name, raw: contents.length, gzip: small.length, brotli: smaller.length };
}
