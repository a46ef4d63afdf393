import { createServer } from 'node:net';
import { UserError } from './user-error.mjs';

/** Says at once what a server would say only after everything has been built. */
export function refuseTakenPort(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', ({ code }) => {
      const reason = code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${code})`;
      reject(new UserError(`Port ${port} ${reason}. Name another with --port, or leave it out for any free one.`));
    });
    probe.listen(port, '127.0.0.1', () => probe.close(resolve));
  });
}
