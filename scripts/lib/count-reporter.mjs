/** A reporter for node:test that ends in one line of JSON: how many tests passed, failed and were skipped. */
export default async function* countReporter(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type === 'test:fail' && isOwnFailure(data)) counts.failed += 1;
    if (type !== 'test:pass' || data.details.type === 'suite') continue;
    if (data.skip !== undefined || data.todo !== undefined) counts.skipped += 1;
    else counts.passed += 1;
  }
  yield JSON.stringify(counts);
}

/** A suite also fails with each test inside it; it counts only when it failed by itself, as by a throw. */
function isOwnFailure({ details }) {
  return details.error?.failureType !== 'subtestsFailed';
}
