// A reporter for node --test that writes one JSON object: {'passed':…,'failed':…,'skipped':…}.
// Tests count; the suites around them do not. Node may also report a file as if it were a test: that counts only where
// the file ended badly with no failed test of its own to show for it, so that a crash is never silent.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const pathOf = (file = '') => (file.startsWith('file:') ? fileURLToPath(file) : resolve(file));

export default async function* report(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const filesWithFailedTests = new Set();
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const file = pathOf(data.file);
    if (data.nesting === 0 && resolve(data.name) === file) {
      if (type === 'test:fail' && !filesWithFailedTests.has(file)) counts.failed += 1;
    } else if (data.details?.type === 'suite') {
      continue;
    } else if (data.skip !== undefined || data.todo !== undefined) {
      counts.skipped += 1;
    } else if (type === 'test:pass') {
      counts.passed += 1;
    } else {
      counts.failed += 1;
      filesWithFailedTests.add(file);
    }
  }
  yield JSON.stringify(counts);
}
