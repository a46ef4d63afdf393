import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Workspace } from '../../ports';
import { coreFile } from '../core';
import { problemAt } from '../files';
import { UsageError } from '../usage-error';
import { chosenLevels, hasShellCheck, type LintSetUp, type Tell, today } from './lint-service';
import { fromPlain, type PlainFinding, toPlain } from './plain-finding';
import { isStillSo, type Read } from './recorded-reads';
import type { NamedText, TextLinter } from './text-linter';

/** Findings of earlier runs. */
export interface Cache {
  /** A linter that asks `linter` only where the text, or an answer that its findings lean on, is another one. */
  around(linter: TextLinter, workspace: Workspace): TextLinter;
  /** Writes what is known now, or tells why it cannot: what was found holds without it. */
  save(tell: Tell): Promise<void>;
}

/** What the file holds. Many findings lean on the same answers, so these are numbered. */
interface Contents {
  readonly dockerWikiCache: string;
  readonly reads: readonly Read[];
  readonly files: Readonly<Record<string, Entry>>;
}

interface Entry {
  /** Of the text and the options. */
  readonly key: string;
  /** Places in `reads`. */
  readonly reads: readonly number[];
  readonly findings: readonly PlainFinding[];
}

interface Remembered {
  readonly key: string;
  readonly reads: readonly Read[];
  readonly findings: readonly PlainFinding[];
}

const start = '{"dockerWikiCache":';

/**
 * Opens the file; one that another program version, or another day, wrote counts as empty: rules know when support for
 * an image ends. Rejects with UsageError where something else lies there.
 */
export async function openCache(location: string, setUp: LintSetUp): Promise<Cache> {
  const stamp = hashOf(await readFile(__filename), await readFile(coreFile), today());
  const options = [[...chosenLevels(setUp.rules)].sort(), setUp.withShellCheck && hasShellCheck()];
  await makePlace(location);
  const remembered = await read(location, stamp);
  let isChanged = false;
  return {
    around(linter, workspace) {
      const checked = new Map<Read, Promise<boolean>>();
      const holds = (read: Read) => {
        const known = checked.get(read) ?? isStillSo(read, workspace);
        checked.set(read, known);
        return known;
      };
      return {
        async lint(text) {
          const { href } = pathToFileURL(text.path);
          const key = keyOf(text);
          const known = remembered.get(href);
          if (known?.key === key && (await Promise.all(known.reads.map(holds))).every(Boolean)) {
            return { findings: known.findings.map(fromPlain), reads: known.reads };
          }
          const { findings, reads } = await linter.lint(text);
          isChanged = true;
          remembered.set(href, { key, reads, findings: findings.map(toPlain) });
          return { findings, reads };
        },
        end: () => linter.end(),
      };
    },
    async save(tell) {
      if (!isChanged) return;
      try {
        // Another run may read the file right now.
        const beside = `${location}.${process.pid}`;
        await writeFile(beside, written(stamp, remembered));
        await rename(beside, location);
      } catch (error) {
        tell(`docker-wiki: --cache-location: ${location}: ${problemAt(location, error).message}`);
      }
    },
  };

  function keyOf({ text }: NamedText): string {
    return hashOf(JSON.stringify(options), text);
  }
}

/** The file is a neighbour of others from the first run on: findings that lean on the folder are not new in the second. */
async function makePlace(location: string): Promise<void> {
  try {
    await mkdir(dirname(location), { recursive: true });
    await writeFile(location, '', { flag: 'a' });
  } catch (error) {
    throw new UsageError(`--cache-location: ${location}: ${problemAt(location, error).message}`);
  }
}

async function read(location: string, stamp: string): Promise<Map<string, Remembered>> {
  const text = await readFile(location, 'utf8');
  if (text === '') return new Map();
  if (!text.startsWith(start)) throw new UsageError(`--cache-location: ${location} is another program's file`);
  if (!text.startsWith(`${start}${JSON.stringify(stamp)}`)) return new Map();
  const contents = parsed(text);
  return new Map(
    Object.entries(contents?.files ?? {}).map(([href, { reads, ...entry }]) => {
      const known = reads.map((index) => contents?.reads[index]).filter((each) => each !== undefined);
      return [href, { ...entry, reads: known }];
    }),
  );
}

/** Nothing where the disk was full, or a run was cut off, when the file was written. */
function parsed(text: string): Contents | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function written(stamp: string, remembered: ReadonlyMap<string, Remembered>): string {
  const reads = new Map<string, number>();
  const numberOf = ({ kind, uri, answer }: Read) => {
    const text = JSON.stringify({ kind, uri, answer });
    const number = reads.get(text) ?? reads.size;
    reads.set(text, number);
    return number;
  };
  const files = [...remembered].map(([href, entry]) => [href, { ...entry, reads: entry.reads.map(numberOf) }] as const);
  const rest = `"reads":[${[...reads.keys()].join(',')}],"files":${JSON.stringify(Object.fromEntries(files))}`;
  return `${start}${JSON.stringify(stamp)},${rest}}\n`;
}

function hashOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('base64url');
}
