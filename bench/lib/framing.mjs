const headerEnd = Buffer.from('\r\n\r\n');

/** @param {object} message @returns {Buffer} the message with its `Content-Length` header */
export function frame(message) {
  const body = Buffer.from(JSON.stringify(message), 'utf8');
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`, 'ascii'), body]);
}

/**
 * Cuts a byte stream into messages.
 * @param {(message: any) => void} onMessage
 * @returns {(chunk: Buffer) => void} takes the next bytes
 */
export function messageReader(onMessage) {
  /** @type {Buffer} */
  let pending = Buffer.alloc(0);
  return (chunk) => {
    pending = pending.length > 0 ? Buffer.concat([pending, chunk]) : chunk;
    for (;;) {
      const headerLength = pending.indexOf(headerEnd);
      if (headerLength < 0) return;
      const bodyLength = Number(/content-length: *(\d+)/i.exec(pending.toString('ascii', 0, headerLength))?.[1]);
      if (Number.isNaN(bodyLength)) throw new Error('A message without a length came from the server.');
      const start = headerLength + headerEnd.length;
      if (pending.length < start + bodyLength) return;
      const body = pending.toString('utf8', start, start + bodyLength);
      pending = pending.subarray(start + bodyLength);
      onMessage(JSON.parse(body));
    }
  };
}
