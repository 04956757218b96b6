// Builds the site into build/site/ from what CMake and `joinery build` have left in build/: node web/build.mjs
import { build as bundle } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { catalogueOf } from './catalogue.mjs';
import { compressAll } from './compress.mjs';
import { policy } from './policy.mjs';
import { readBuildId } from './read-build-id.mjs';
import { splitEngine } from './split-engine.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const modules = 'build/web-release/bin';
const made = 'build/site.part'; // becomes build/site when all of it is there
const theme = 'build/theme';

// In the order of joinery_shell_font's slots.
const fonts = [
  { file: 'inter-regular.ttf', family: 'Inter', weight: '400', style: 'normal' },
  { file: 'inter-semibold.ttf', family: 'Inter', weight: '600', style: 'normal' },
  { file: 'jetbrains-mono-regular.ttf', family: 'JetBrains Mono', weight: '400', style: 'normal' },
  { file: 'jetbrains-mono-italic.ttf', family: 'JetBrains Mono', weight: '400', style: 'italic' },
  { file: 'icons.ttf', family: null, weight: '400', style: 'normal' },
];

const shared = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  write: false,
  legalComments: 'none',
  logLevel: 'warning',
  // Emscripten's modules also run under Node; in the page that part is never reached.
  external: ['fs', 'path', 'url', 'crypto', 'module', 'node:*'],
  alias: {
    'joinery:engine': `./${modules}/engine.mjs`,
    'joinery:shell': `./${modules}/shell.mjs`,
    // Parts of markdown-it that the page does without: 24 kB of brotli.
    entities: './web/src/portals/html-entities.ts',
    'linkify-it': './web/src/portals/no-linkify.ts',
    'uc.micro': './web/src/portals/characters-and-links.ts',
    mdurl: './web/src/portals/characters-and-links.ts',
    'punycode.js': './web/src/portals/characters-and-links.ts',
  },
};

/** Writes a file whose name holds a hash of its content; answers its address in the site. */
function addAsset(name, contents) {
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 12);
  const extension = extname(name);
  const address = `assets/${basename(name, extension)}-${hash}${extension}`;
  writeFileSync(join(made, address), contents);
  return address;
}

function addWasm(path) {
  const contents = readFileSync(path);
  return { url: addAsset(basename(path), contents), bytes: contents.length };
}

function addPacks() {
  const files = readdirSync('build/packs').filter((name) => name.endsWith('.json'));
  const ids = files.map((name) => basename(name, '.json')).filter((id) => !id.includes('.')); // the others are translations
  if (ids.length === 0) throw new Error('There is no pack in build/packs.');
  for (const name of files) writeFileSync(join(made, 'packs', name), readFileSync(`build/packs/${name}`));
  const order = JSON.parse(readFileSync('exercises/packs.json', 'utf8'));
  return [...order.filter((id) => ids.includes(id)), ...ids.filter((id) => !order.includes(id)).sort()];
}

async function addStyles() {
  const sheets = ['page', 'early', 'portals', 'mirror'].map((name) => `@import "./web/styles/${name}.css";`);
  const { outputFiles } = await bundle({
    ...shared,
    stdin: { contents: [`@import "./${theme}/tokens.css";`, ...sheets].join('\n'), loader: 'css', resolveDir: '.' },
  });
  return addAsset('style.css', outputFiles[0].contents);
}

async function addWorker() {
  const { outputFiles } = await bundle({ ...shared, entryPoints: ['web/src/engine/engine-worker.ts'] });
  return addAsset('engine-worker.js', outputFiles[0].contents);
}

// The first script, and as chunks of their own the page's and the shell's, which it needs later. The page names what the
// first two are made of, so that no chunk waits for the one that asks for it.
async function addScripts(site) {
  const { outputFiles, metafile } = await bundle({
    ...shared,
    entryPoints: ['web/src/entry.ts'],
    splitting: true,
    metafile: true,
    outdir: join(made, 'assets'),
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    define: { JOINERY_SITE: JSON.stringify(site) },
  });
  for (const { path, contents } of outputFiles) writeFileSync(path, contents);
  const outputs = Object.entries(metafile.outputs);
  const pathOf = (source) => outputs.find(([, { entryPoint }]) => entryPoint === source)[0];
  const [entry, main] = ['web/src/entry.ts', 'web/src/main.ts'].map(pathOf);
  const imported = [entry, main].flatMap((path) => metafile.outputs[path].imports.filter(({ kind }) => kind === 'import-statement'));
  const addressOf = (path) => `assets/${basename(path)}`;
  const chunks = [...new Set(imported.map(({ path }) => path))].filter((path) => path !== entry && path !== main);
  return {
    entry: addressOf(entry),
    main: addressOf(main),
    chunks: chunks.map((path) => `<link rel="modulepreload" href="${addressOf(path)}" />`).join('\n    '),
  };
}

function addPage(values) {
  const page = readFileSync('web/index.html', 'utf8').replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]);
  writeFileSync(join(made, 'index.html'), page);
}

function printSizes(sizes) {
  const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(9);
  const row = (name, { raw, gzip, brotli }) => console.log(`${name.padEnd(44)}${[raw, gzip, brotli].map(kilobytes).join('')}`);
  console.log(`${'kB'.padEnd(44)}${['raw', 'gzip', 'brotli'].map((title) => title.padStart(9)).join('')}`);
  const sum = { raw: 0, gzip: 0, brotli: 0 };
  for (const { name, ...size } of sizes) {
    row(name, size);
    for (const form of Object.keys(sum)) sum[form] += size[form];
  }
  row('all', sum);
}

rmSync(made, { recursive: true, force: true });
for (const folder of ['assets', 'packs']) mkdirSync(join(made, folder), { recursive: true });
execFileSync('node', ['shell/theme/generate.mjs', theme]);
execFileSync('node', ['shell/theme/fonts.mjs', 'build/fonts']);

const packs = addPacks();
const [styles, engineWorker] = await Promise.all([addStyles(), addWorker()]);
const engine = await splitEngine(modules, 'build/split');
const catalogue = catalogueOf(packs.map((id) => JSON.parse(readFileSync(`build/packs/${id}.json`, 'utf8'))));
const scripts = await addScripts({
  buildId: await readBuildId(modules),
  engine: addWasm(engine.first),
  engineRest: addWasm(engine.rest),
  engineWorker,
  shell: addWasm(join(modules, 'shell.wasm')),
  fonts: fonts.map(({ file, ...face }) => ({ url: addAsset(file, readFileSync(join('build/fonts', file))), ...face })),
  packs,
  catalogue: addAsset('catalogue.json', JSON.stringify(catalogue)),
});
addPage({ policy, styles, ...scripts, pack: packs[0], icon: addAsset('icon.svg', readFileSync('web/icon.svg')) });
const sizes = await compressAll(made);
rmSync('build/site', { recursive: true, force: true });
renameSync(made, 'build/site');
printSizes(sizes);
