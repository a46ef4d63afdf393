import { join } from 'node:path';
import { requireCompiled } from '../node/compiled';

/** Where the core lies that the command line shares with the servers. */
export const coreFile = join(__dirname, 'server/browser.js');

/** The modules of the core by their paths. */
export const { core } = requireCompiled(coreFile) as { readonly core: Readonly<Record<string, unknown>> };
