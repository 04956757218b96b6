// How fast our parser reads, over sqlite3_prepare_v2 on the same statements, which compiles them besides.
import { execFileSync } from 'node:child_process';
import { readTimes } from './check.mjs';
import { overRatio } from './search.mjs';
import { layOut } from './table.mjs';

const program = 'build/native-release/bin/joinery_bench_parse';
const folder = 'tests/engine/parse/cases';
const limit = 1;

export function measureParse() {
  const files = ['queries', 'changes', 'definitions', 'commands'].map((name) => `${folder}/${name}.sql`);
  const times = readTimes(execFileSync(program, [`${folder}/schema.sql`, ...files], { encoding: 'utf8' }));
  console.log('Parser: CPU milliseconds, native; SQLite is sqlite3_prepare_v2');
  console.log(
    layOut([
      ['', 'SQLite', 'ours', 'time', 'bytes/s'],
      ...times.map(({ name, sqlite, ours }) => [
        name,
        sqlite.toFixed(2),
        ours.toFixed(2),
        (ours / sqlite).toFixed(2),
        (sqlite / ours).toFixed(2),
      ]),
    ]),
  );
  console.log();
  return overRatio(times, limit);
}
