// Spelling: codespell for common slips in every file of ours, British forms in Markdown.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import { checkBritish } from './british.mjs';
import { ownFiles, reportFindings } from './files.mjs';

// Translations of exercises, 010-joins.es.md, are in other languages.
const skipped = /^package-lock\.json$|\.(png|ttf|woff2)$|^exercises\/.*\.[a-z]{2,3}(-\w+)*\.md$/;

const paths = ownFiles().filter((path) => !skipped.test(path));
const options = ['--ignore-words', 'tests/check/known-words.txt', '--check-hidden', '--'];
const codespell = spawnSync('codespell', [...options, ...paths], { stdio: ['ignore', 'inherit', 'inherit'] });

reportFindings(ownFiles('*.md').flatMap((path) => checkBritish(path, readFileSync(path, 'utf8'))));
if (codespell.status !== 0) process.exitCode = 1;
