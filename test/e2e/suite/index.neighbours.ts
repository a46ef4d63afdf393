import Mocha from 'mocha';
import { consoleReporter } from './reporter';

/** Called by VS Code in the node extension host, with stand-ins for other extensions beside us. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, reporter: consoleReporter(Mocha.reporters.Base) });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./coexistence.test');
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} test(s) failed`))));
  });
}
