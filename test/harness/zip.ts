import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  /** Bytes after unpacking. */
  readonly size: number;
  /** Bytes in the archive. */
  readonly compressed: number;
  content(): Buffer;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** The files in a zip archive, from its central directory. Archives of 4 GB and more are not understood. */
export function readZip(archive: Buffer): readonly ZipEntry[] {
  const end = archive.lastIndexOf(bytes(endOfDirectory));
  if (end < 0) throw new Error('not a zip archive');

  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== directoryEntry) throw new Error(`no directory entry at ${at}`);
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push(entryAt(archive, at, nameLength));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries.filter(({ name }) => !name.endsWith('/'));
}

function entryAt(archive: Buffer, at: number, nameLength: number): ZipEntry {
  const method = archive.readUInt16LE(at + 10);
  const packedSize = archive.readUInt32LE(at + 20);
  const local = archive.readUInt32LE(at + 42);
  return {
    name: archive.toString('utf8', at + 46, at + 46 + nameLength),
    size: archive.readUInt32LE(at + 24),
    compressed: packedSize,
    content() {
      // The local header has name and extra fields of its own length.
      const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const packed = archive.subarray(start, start + packedSize);
      return method === 0 ? packed : inflateRawSync(packed);
    },
  };
}

function bytes(signature: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(signature);
  return four;
}
