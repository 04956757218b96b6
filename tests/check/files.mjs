// The repository's own files: those git knows, and new ones it does not ignore.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Paths from the repository's root, sorted. `patterns` are git's: '*.md', 'web/'. */
export function ownFiles(...patterns) {
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z', '--', ...patterns], { encoding: 'utf8' });
  return [...new Set(list.split('\0'))].filter((path) => path !== '' && existsSync(path)).sort();
}

/** Prints one line for each finding and sets the exit code. */
export function reportFindings(findings) {
  for (const { path, line, text } of findings) console.log(`${path}:${line}: ${text}`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

/** The number of the line, from 1, that holds the offset. */
export function lineAt(text, offset) {
  return text.slice(0, offset).split('\n').length;
}
