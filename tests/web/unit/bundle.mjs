// Loads a TypeScript module of the page into Node, bundled as the page has it.
import { build } from 'esbuild';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** `path` counts from web/. */
export async function load(path) {
  const outfile = `${root}build/unit/${path.replaceAll('/', '-').replace(/\.ts$/, `.mjs`)}`;
  await build({
    entryPoints: [`${root}web/${path}`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    sourcemap: 'inline',
    logLevel: 'silent',
  });
  return import(pathToFileURL(outfile));
}
