/** What a test run tells the runner, as one line of the extension host's console. */
export const reportMarker = 'E2E-REPORT ';

interface TestResult {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly milliseconds: number;
}

/** A mocha reporter that needs nothing but a console: a line per test for people, one of JSON for the runner. */
export function consoleReporter(runner: Mocha.Runner): void {
  const tests: TestResult[] = [];
  const add = (state: TestResult['state'], test: Mocha.Runnable, error?: unknown) => {
    const title = test.fullTitle();
    tests.push({ title, state, milliseconds: test.duration ?? 0 });
    console.log(`${state} ${title} (${test.duration ?? 0} ms)${error === undefined ? '' : `\n${explain(error)}`}`);
  };
  runner.on('pass', (test) => add('passed', test));
  runner.on('fail', (test, error: unknown) => add('failed', test, error));
  runner.on('pending', (test) => add('skipped', test));
  runner.once('end', () => console.log(reportMarker + JSON.stringify({ tests })));
}

function explain(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
