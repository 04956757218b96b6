// Adds up what suites left behind: node tests/run/tally.mjs FOLDER SUITE...
// Reads FOLDER/SUITE.exit (the exit code) and FOLDER/SUITE.json (the counts), prints "12 passed, 0 failed", and exits
// with 1 where anything failed or nothing ran. A suite that ended badly without a failed test to show for it, or that
// ran no test, counts as one failed test: silence is never a success.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const nothing = { passed: 0, failed: 0, skipped: 0 };

/** Counts of a report: Catch2's JSON, or that of node-reporter.mjs. A report that cannot be read has counted nothing. */
export function readCounts(text) {
  let report;
  try {
    report = JSON.parse(text);
  } catch {
    return nothing;
  }
  const catch2 = report['test-run']?.totals?.['test-cases'];
  const { passed = 0, failed = 0, skipped = 0 } = catch2 ?? report;
  return { passed, failed, skipped };
}

/** What one suite counts for, given its exit code (null: it left none) and its counts. */
export function judgeSuite(exitCode, counts) {
  const ranNothing = counts.passed + counts.failed === 0;
  const endedBadly = exitCode !== 0 && counts.failed === 0;
  return ranNothing || endedBadly ? { ...counts, failed: counts.failed + 1 } : counts;
}

export function addUp(suites) {
  return suites.reduce(
    (sum, suite) => ({
      passed: sum.passed + suite.passed,
      failed: sum.failed + suite.failed,
      skipped: sum.skipped + suite.skipped,
    }),
    suites.length === 0 ? { ...nothing, failed: 1 } : nothing,
  );
}

export function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed` + (skipped > 0 ? `, ${skipped} skipped` : '');
}

function readOr(path, otherwise) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return otherwise;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, ...names] = process.argv.slice(2);
  const sum = addUp(
    names.map((name) => {
      const exitText = readOr(`${folder}/${name}.exit`, '');
      return judgeSuite(exitText === '' ? null : Number(exitText), readCounts(readOr(`${folder}/${name}.json`, '')));
    }),
  );
  console.log(describe(sum));
  process.exitCode = sum.failed === 0 ? 0 : 1;
}
