import { createInterface } from 'node:readline';
import { text as readStream } from 'node:stream/consumers';
import { type InputProblem, inputsAt, readText } from '../files';
import type { Shard } from './shard';

/** A text to lint that is read when its turn comes. */
export interface Input {
  readonly path: string;
  readonly isStdin: boolean;
  /** Rejects where there is no text. */
  read(): Promise<string>;
}

export interface Inputs {
  readonly inputs: Iterable<Input> | AsyncIterable<Input>;
  /** How many there are, where that is known beforehand. */
  readonly total: number | undefined;
  readonly problems: readonly InputProblem[];
}

export interface InputOptions {
  readonly stdinName: string;
  readonly stdinFormat: 'text' | 'ndjson';
  readonly shard: Shard | undefined;
}

/** What a command line names. Never rejects. */
export async function readInputs(
  given: readonly string[],
  { stdinName, stdinFormat, shard = () => true }: InputOptions,
): Promise<Inputs> {
  const { paths, problems } = await inputsAt(given);
  const files = paths.filter((path) => path === '-' || shard(path)).map(toInput);
  const hasRecords = stdinFormat === 'ndjson' && paths.includes('-');
  return { inputs: hasRecords ? withRecords() : files, total: hasRecords ? undefined : files.length, problems };

  function toInput(path: string): Input {
    if (path === '-') return { path: stdinName, isStdin: true, read: () => readStream(process.stdin) };
    return { path, isStdin: false, read: () => readText(path) };
  }

  async function* withRecords(): AsyncGenerator<Input> {
    for (const file of files) {
      if (file.isStdin) yield* records(shard);
      else yield file;
    }
  }
}

/** The lines of standard input, each read when there is room for it. */
async function* records(shard: Shard): AsyncGenerator<Input> {
  let line = 0;
  for await (const json of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (json.trim() === '') continue;
    const record = recordIn(json);
    if (record && !shard(record.path)) continue;
    const path = record?.path ?? `line ${line} of standard input`;
    yield {
      path,
      isStdin: true,
      async read() {
        if (!record) throw new Error('is no JSON object with the texts "path" and "text"');
        return record.text;
      },
    };
  }
}

function recordIn(json: string): { readonly path: string; readonly text: string } | undefined {
  try {
    const { path, text }: Partial<Record<string, unknown>> = { ...JSON.parse(json) };
    return typeof path === 'string' && path !== '' && typeof text === 'string' ? { path, text } : undefined;
  } catch {
    return undefined;
  }
}
