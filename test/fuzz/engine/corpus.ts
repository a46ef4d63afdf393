import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { PropertyName } from '../properties';
import type { FuzzDocument } from './property';

/** A document that failed once. Its file is JSON, because no editor keeps lone surrogates and lone carriage returns. */
export interface PastFailure extends FuzzDocument {
  readonly property: PropertyName;
}

/** A text, or the parts that it is made of: `["a", 1000]` stands for a thousand times `a`. */
type WrittenText = string | readonly (string | readonly [string, number])[];

const folder = 'test/fuzz/corpus';

/** All past failures by the names of their files. */
export function pastFailures(): ReadonlyMap<string, PastFailure> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(names.map((name) => [name, readFailure(readFileSync(`${folder}/${name}`, 'utf8'))]));
}

/** Where a failure is kept, and as what. */
export function fileOfFailure({ language, property, versions }: PastFailure): { file: string; content: string } {
  const content = `${JSON.stringify({ language, property, versions }, null, 2)}\n`;
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return { file: `${folder}/${language}-${property}-${hash}.json`, content };
}

function readFailure(content: string): PastFailure {
  const { versions, ...rest } = JSON.parse(content) as Omit<PastFailure, 'versions'> & {
    readonly versions: readonly WrittenText[];
  };
  return { ...rest, versions: versions.map(textOf) };
}

function textOf(written: WrittenText): string {
  if (typeof written === 'string') return written;
  return written.map((part) => (typeof part === 'string' ? part : part[0].repeat(part[1]))).join('');
}
