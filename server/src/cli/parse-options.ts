import { parseArgs } from 'node:util';
import { UsageError } from './usage-error';

/** `parseArgs` with our own error, so that wrong use ends with a message and not with a stack. */
export const parseOptions: typeof parseArgs = (config) => {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};
