// ./dev bench: measures what was promised, as ratios, in one run. A bare time says more about the machine than about us.
import { measureCheck } from './check.mjs';
import { measureParse } from './parse.mjs';
import { measureSearch } from './search.mjs';
import { measureSize } from './size.mjs';
import { measureSpeed } from './speed.mjs';
import { measureStart } from './start.mjs';

// Each prints its table and returns what is over its limit, as sentences.
const parts = { speed: measureSpeed, check: measureCheck, search: measureSearch, parse: measureParse, size: measureSize, start: measureStart };

const chosen = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}

const over = [];
for (const name of chosen) over.push(...(await parts[name]()));

console.log(over.length === 0 ? 'All within their limits.' : over.map((sentence) => `Over the limit: ${sentence}`).join('\n'));
process.exit(over.length === 0 ? 0 : 1);
