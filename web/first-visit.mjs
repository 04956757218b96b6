// What learners do before their first Check: open a pack, open an exercise, run a query, read what is wrong with it.
// web/split-engine.mjs watches the engine while it does this, and so learns what has to be there first.
//
// Only the pack that the page begins with: what other packs need besides would make everybody wait for what few begin
// with, and the second part follows at once.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const packs = 'build/packs';

// What many a first query gets wrong. Mistakes of syntax are left to the second part: only their sentences need all of
// our parser, 6 kB of brotli.
const slips = ['SELECT nam FROM (SELECT 1 AS name)', 'SELECT 1 FROM nowhere'];

const [firstPack] = JSON.parse(readFileSync('exercises/packs.json', 'utf8'));

/** `ask` takes a request of docs/protocol.md, and answers its reply. */
export function visitFirst(ask) {
  let id = 0;
  const askNext = (request) => ask({ id: (id += 1), ...request });
  const text = readFileSync(join(packs, `${firstPack}.json`), 'utf8');
  ask({ id: 0, type: 'open_pack', pack: text });
  for (const { id: exercise, sealed } of JSON.parse(text).exercises) {
    const sql = solutionIn(sealed);
    askNext({ type: 'open_exercise', exercise });
    const { results } = askNext({ type: 'run', sql, selection: null, caret: 0 });
    if (results.length > 0) askNext({ type: 'page', result: 0, row: 0 });
    askNext({ type: 'run', sql, selection: [0, Buffer.byteLength(sql)], caret: 0 });
    // As an engine does that was built anew.
    ask({ id: -1, type: 'open_exercise', exercise });
    ask({ id: -1, type: 'run', sql });
  }
  for (const sql of slips) askNext({ type: 'run', sql, selection: null, caret: 0 });
  askNext({ type: 'reset' });
}

// docs/pack-format.md, "The compiled pack".
function solutionIn(sealed) {
  return JSON.parse(Buffer.from(Buffer.from(sealed, 'hex').map((byte) => byte ^ 0xa7)).toString()).solution;
}
