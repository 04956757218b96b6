// Every relative link in our Markdown leads to a file, and its #anchor to a heading. Links to the web are left alone:
// a check must not depend on somebody else's server.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { lineAt, ownFiles, reportFindings } from './files.mjs';
import { anchorsOf, withoutCode } from './markdown.mjs';

const linkPatterns = [
  /\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g, // [text](target "title"), ![text](target)
  /^ {0,3}\[[^\]]+\]:\s*<?(\S+?)>?\s*$/gm, // [label]: target
  /\b(?:href|src|srcset)="([^"]+)"/g,
];

/**
 * Findings in one Markdown file: [{ path, line, text }].
 * @param {(path: string) => string | null} read  a file's text ('' for one that is no Markdown), null where there is none
 */
export function checkLinks(path, markdown, read) {
  const prose = withoutCode(markdown);
  const links = linkPatterns.flatMap((pattern) => [...prose.matchAll(pattern)]);
  return links.flatMap(({ 1: target, index }) => {
    const problem = problemOf(path, markdown, target, read);
    return problem === null ? [] : [{ path, line: lineAt(markdown, index), text: problem }];
  });
}

function problemOf(path, markdown, target, read) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return null;
  if (target.startsWith('/')) return `${target} is no relative link`;
  const [file, anchor] = target.split('#');
  const text = file === '' ? markdown : read(join(dirname(path), decodeURIComponent(file)));
  if (text === null) return `${target} leads to no file`;
  return anchor && !anchorsOf(text).has(anchor) ? `${target} leads to no heading` : null;
}

function readFromDisk(path) {
  if (!existsSync(path)) return null;
  return path.endsWith('.md') ? readFileSync(path, 'utf8') : '';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  reportFindings(ownFiles('*.md').flatMap((path) => checkLinks(path, readFileSync(path, 'utf8'), readFromDisk)));
}
