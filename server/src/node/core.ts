import { join } from 'node:path';
import { requireCompiled } from './compiled';

/** The modules of the core, which the browser's bundle beside this one hands out, by their paths. */
export const { core } = requireCompiled(join(__dirname, 'browser.js')) as {
  readonly core: Readonly<Record<string, unknown>>;
};
