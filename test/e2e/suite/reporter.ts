/** What a test run tells its runner, as one line of the extension host's console. */
const reportMarker = 'E2E-REPORT ';

interface TestResult {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly milliseconds: number;
}

/** A mocha reporter that needs nothing but a console: a line per test for people, one of JSON for the runner. */
export function consoleReporter(Base: typeof Mocha.reporters.Base): typeof Mocha.reporters.Base {
  return class extends Base {
    constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
      super(runner, options);
      report(runner);
    }
  };
}

function report(runner: Mocha.Runner): void {
  const tests: TestResult[] = [];
  const add = (state: TestResult['state'], test: Mocha.Runnable, error?: unknown) => {
    const title = test.fullTitle();
    const milliseconds = test.duration ?? 0;
    tests.push({ title, state, milliseconds });
    console.log(`${state} ${title} (${milliseconds} ms)${error === undefined ? '' : `\n${explain(error)}`}`);
  };
  runner.on('pass', (test) => add('passed', test));
  runner.on('fail', (test, error: unknown) => add('failed', test, error));
  runner.on('pending', (test) => add('skipped', test));
  runner.once('end', () => console.log(reportMarker + JSON.stringify({ tests })));
}

function explain(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
