// How many bytes a first visit takes until its first result, and how many come later: every file of the site, raw and
// compressed as a server would.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { grouped, layOut } from './table.mjs';

const site = 'build/site';

// Where a file belongs; the first row that fits decides. A file that fits none is counted, on a row of its own.
const parts = [
  { part: 'engine', pattern: /(^|\/)engine[^/]*\.(wasm|mjs)$/ },
  { part: 'shell', pattern: /(^|\/)shell[^/]*\.(wasm|mjs)$/ },
  { part: 'fonts', pattern: /\.(ttf|woff2)$/ },
  { part: 'packs', pattern: /(^|\/)packs\// },
  { part: 'page', pattern: /\.(html|css|js|mjs|json|svg|png|ico|webmanifest)$/ },
];

// Not fetched on a first visit.
const aside = /\.(map|gz|br)$/;

// Fetched once the first result is there: the engine's second part. Fetched when asked for: the list of packs, and the
// packs but the first.
const isLater = ({ path, isFirstPack }) => /(^|\/)(engine-rest|catalogue)-[^/]*$/.test(path) || (/(^|\/)packs\//.test(path) && !isFirstPack);
const untilResult = (sizes) => sum(sizes.filter((size) => !isLater(size)));
const isEngine = (size) => /(^|\/)engine[^/]*\.wasm$/.test(size.path);

// The engine's limit is its wasm alone, as a page's users compare it with other builds of SQLite.
const limits = [
  { of: 'The site until its first result', bytes: (sizes) => untilResult(sizes).gzip, limit: 900_000, as: 'gzip' },
  { of: 'The site until its first result', bytes: (sizes) => untilResult(sizes).brotli, limit: 700_000, as: 'brotli' },
  { of: 'The engine’s wasm until then', bytes: (sizes) => untilResult(sizes.filter(isEngine)).brotli, limit: 300_000, as: 'brotli' },
];

const forms = ['raw', 'gzip', 'brotli'];

function sum(sizes) {
  const total = (form) => sizes.reduce((bytes, size) => bytes + size[form], 0);
  return Object.fromEntries(forms.map((form) => [form, total(form)]));
}

function sizeOf(bytes) {
  const window = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return { raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes, { params: window }).length };
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** What is over its limit, as sentences, given the sizes of files: [{ path, raw, gzip, brotli }]. */
export function overLimits(sizes) {
  return limits
    .filter(({ bytes, limit }) => bytes(sizes) > limit)
    .map(({ of, bytes, limit, as }) => `${of} has ${grouped(bytes(sizes))} bytes in ${as}; the limit is ${grouped(limit)}.`);
}

export async function measureSize() {
  const firstPack = /packs\/[^"]+\.json/.exec(readFileSync(join(site, 'index.html'), 'utf8'))?.[0];
  const sizes = filesIn(site)
    .map((path) => relative(site, path))
    .filter((path) => !aside.test(path))
    .map((path) => ({ path, part: partOf(path), isFirstPack: path === firstPack, ...sizeOf(readFileSync(join(site, path))) }));
  const row = (name, group) => [name, ...forms.map((form) => grouped(sum(group)[form]))];
  const names = [...new Set(sizes.map(({ part }) => part))].sort();

  console.log('Size of the site in bytes');
  console.log(
    layOut([
      ['', ...forms],
      ...names.flatMap((name) => {
        const group = sizes.filter(({ part }) => part === name);
        return [row(name, group), ...group.map((size) => row(`  ${size.path}`, [size]))];
      }),
      row('until the first result', sizes.filter((size) => !isLater(size))),
      row('later', sizes.filter(isLater)),
      ...limits.map(({ of, bytes, limit, as }) => [`${of}: ${as} over its limit`, '', '', (bytes(sizes) / limit).toFixed(2)]),
    ]),
  );
  console.log();
  return overLimits(sizes);
}

function partOf(path) {
  return parts.find(({ pattern }) => pattern.test(path))?.part ?? 'other';
}
