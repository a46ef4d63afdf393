import 'mocha/mocha.js';
import { consoleReporter } from './reporter';

/** Called by VS Code in the web worker extension host. */
export async function run(): Promise<void> {
  mocha.setup({ ui: 'tdd', timeout: 30_000, reporter: consoleReporter(Mocha.reporters.Base) });
  await import('./tests');
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} test(s) failed`))));
  });
}
