import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { deflateSync, inflateSync } from 'node:zlib';
import { animatedPng } from '../../scripts/lib/animated-png.mjs';

const signature = '89504e470d0a1a0a';
/** Of "IEND", which every PNG ends with. */
const checksumOfEnd = 'ae426082';

suite('pictures as an animation', () => {
  const moving = animatedPng([
    { png: picture(2, [10, 20]), milliseconds: 1500 },
    { png: picture(2, [30, 40]), milliseconds: 800 },
  ]);

  test('show each for its time, over and over', () => {
    const chunks = chunksOf(moving);
    assert.deepEqual(
      chunks.map(({ name }) => name),
      ['IHDR', 'acTL', 'fcTL', 'IDAT', 'fcTL', 'fdAT', 'IEND'],
    );
    const [, control, ...frames] = chunks;
    assert.deepEqual([control?.content.readUInt32BE(0), control?.content.readUInt32BE(4)], [2, 0]);
    const times = frames.filter(({ name }) => name === 'fcTL').map(({ content }) => content.readUInt16BE(20));
    assert.deepEqual(times, [1500, 800]);
  });

  test('keep what is on them, the first one for readers without animations', () => {
    const chunks = chunksOf(moving);
    const [first, second] = ['IDAT', 'fdAT'].map((name) => chunks.find((each) => each.name === name)?.content);
    assert.deepEqual([...inflateSync(first ?? '')], [0, 10, 20]);
    assert.deepEqual([...inflateSync(second?.subarray(4) ?? '')], [0, 30, 40]);
  });

  test('number their parts in order, and end as every PNG does', () => {
    const numbered = chunksOf(moving).filter(({ name }) => name === 'fcTL' || name === 'fdAT');
    assert.deepEqual(
      numbered.map(({ content }) => content.readUInt32BE(0)),
      [0, 1, 2],
    );
    assert.equal(moving.subarray(-4).toString('hex'), checksumOfEnd);
  });

  test('have one size', () => {
    const frames = [2, 3].map((width) => ({ png: picture(width, Array(width).fill(0)), milliseconds: 1 }));
    assert.throws(() => animatedPng(frames), /differ in size/);
    assert.throws(() => animatedPng([]), /needs a picture/);
  });
});

/** A row of grey points; nobody here looks at the sums behind its chunks. */
function picture(width: number, points: readonly number[]): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(1, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const parts = [
    ['IHDR', header],
    ['IDAT', deflateSync(Buffer.from([0, ...points]))],
    ['IEND', Buffer.alloc(0)],
  ] as const;
  const written = parts.map(([name, content]) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    return Buffer.concat([length, Buffer.from(name), content, Buffer.alloc(4)]);
  });
  return Buffer.concat([Buffer.from(signature, 'hex'), ...written]);
}

function chunksOf(png: Buffer): readonly { readonly name: string; readonly content: Buffer }[] {
  const chunks: { name: string; content: Buffer }[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ name: png.toString('latin1', at + 4, at + 8), content: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}
