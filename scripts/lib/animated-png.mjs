import { deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/**
 * Pictures of one size as an animated PNG that runs for ever: its first picture is what readers without animations see.
 * @param {readonly { png: Buffer, milliseconds: number }[]} frames
 * @returns {Buffer}
 */
export function animatedPng(frames) {
  const pictures = frames.map(({ png }) => readPicture(png));
  const [first] = pictures;
  if (first === undefined) throw new Error('An animation needs a picture.');
  if (!pictures.every(({ header }) => header.equals(first.header)))
    throw new Error('The pictures differ in size or kind.');

  let number = 0;
  const parts = [chunk('IHDR', first.header), chunk('acTL', numbers(frames.length, 0))];
  for (const [index, { data }] of pictures.entries()) {
    const time = Buffer.from([0, 0, 0, 0, 0, 0]);
    time.writeUInt16BE(frames[index]?.milliseconds ?? 0, 0);
    time.writeUInt16BE(1000, 2);
    const place = Buffer.concat([first.header.subarray(0, 8), numbers(0, 0)]);
    parts.push(chunk('fcTL', Buffer.concat([numbers(number++), place, time])));
    parts.push(index === 0 ? chunk('IDAT', data) : chunk('fdAT', Buffer.concat([numbers(number++), data])));
  }
  return Buffer.concat([signature, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

/** @param {Buffer} png */
function readPicture(png) {
  if (!png.subarray(0, signature.length).equals(signature)) throw new Error('This is no PNG.');
  const data = [];
  let header = Buffer.alloc(0);
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    const content = png.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') header = content;
    if (name === 'IDAT') data.push(content);
    at += length + 12;
  }
  // Browsers pack their screenshots in a hurry.
  return { header, data: deflateSync(inflateSync(Buffer.concat(data)), { level: 9 }) };
}

/**
 * @param {string} name
 * @param {Buffer} content
 */
function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  return Buffer.concat([numbers(content.length), named, numbers(crc32(named))]);
}

/**
 * Node has one of its own only since 20.15.
 * @param {Buffer} bytes
 */
function crc32(bytes) {
  let rest = ~0;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  }
  return ~rest >>> 0;
}

/** @param {number[]} values */
function numbers(...values) {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, index * 4);
  return bytes;
}
