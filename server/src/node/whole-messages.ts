import { Writable } from 'node:stream';

/**
 * Writes each message in one piece. The connection writes its header and its content one after the other; a client
 * would wake up twice for it, and each write to a pipe takes as long as a hover does.
 */
export function wholeMessages(output: Writable): Writable {
  let header = '';
  const joined = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, written) {
      if (typeof chunk === 'string') {
        header += chunk;
        written();
      } else {
        output.write(Buffer.concat([Buffer.from(header, 'ascii'), chunk]), written);
        header = '';
      }
    },
  });
  output.on('error', (error) => joined.destroy(error));
  return joined;
}
