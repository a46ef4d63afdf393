import type { LogicalText } from '../model/logical-text';
import type { DockerfileFile, Flag, Instruction, InstructionKind } from '../model/nodes';
import { endOfQuotedWord, skipBlanks, wordAt } from '../model/words';

export interface FlagType {
  readonly value: 'boolean' | 'text';
  /** It may stand several times. */
  readonly repeats?: true;
}

const text: FlagType = { value: 'text' };
const list: FlagType = { value: 'text', repeats: true };
const boolean: FlagType = { value: 'boolean' };
const none: ReadonlyMap<string, FlagType> = new Map();

/** BuildKit, frontend/dockerfile/instructions/parse.go; all instructions that are left out have no flags. */
const flagTypes: ReadonlyMap<InstructionKind | undefined, ReadonlyMap<string, FlagType>> = new Map([
  [
    'add',
    new Map([
      ['checksum', text],
      ['chmod', text],
      ['chown', text],
      ['exclude', list],
      ['keep-git-dir', boolean],
      ['link', boolean],
      ['unpack', boolean],
    ]),
  ],
  [
    'copy',
    new Map([
      ['chmod', text],
      ['chown', text],
      ['exclude', list],
      ['from', text],
      ['link', boolean],
      ['parents', boolean],
    ]),
  ],
  ['from', new Map([['platform', text]])],
  [
    'healthcheck',
    new Map([
      ['interval', text],
      ['retries', text],
      ['start-interval', text],
      ['start-period', text],
      ['timeout', text],
    ]),
  ],
  [
    'run',
    new Map([
      ['device', list],
      ['mount', list],
      ['network', text],
      ['security', text],
    ]),
  ],
]);

/** The flags that an instruction has, by name. */
export function flagTypesOf(kind: InstructionKind | undefined): ReadonlyMap<string, FlagType> {
  return flagTypes.get(kind) ?? none;
}

/** The instructions that have a flag of that name. */
export function ownersOf(name: string): readonly InstructionKind[] {
  return owners.get(name) ?? [];
}

const owners = new Map<string, InstructionKind[]>();
for (const [kind, types] of flagTypes) {
  for (const name of types.keys()) {
    const kinds = owners.get(name);
    if (kind && kinds) kinds.push(kind);
    else if (kind) owners.set(name, [kind]);
  }
}

/**
 * What the builder takes for flags, also behind keywords that have none: every word in front of the first operand that
 * begins with two dashes. A `--` alone ends them.
 */
export function writtenFlags({ kind, flags, logical }: Instruction, { escapeChar }: DockerfileFile): readonly Flag[] {
  if (kind === undefined || flagTypes.has(kind)) return kind ? flags : [];
  const found: Flag[] = [];
  let position = skipBlanks(logical.text, 0);
  while (logical.text.startsWith('--', position)) {
    const end = endOfQuotedWord(logical.text, position, escapeChar);
    if (end - position === 2) break;
    found.push(flagAt(logical, position, end));
    position = skipBlanks(logical.text, end);
  }
  return found;
}

/** Somebody may still be typing it: nothing stands behind it, and its line has no end. */
export function isFlagOpen({ span }: Flag, { isDone, argumentSpan }: Instruction): boolean {
  return !isDone && span.end === argumentSpan.end;
}

function flagAt(logical: LogicalText, start: number, end: number): Flag {
  const equals = logical.text.slice(start, end).indexOf('=');
  const nameEnd = equals < 0 ? end : start + equals;
  return {
    name: logical.text.slice(start + 2, nameEnd),
    nameSpan: logical.span(start, nameEnd),
    value: equals < 0 ? undefined : wordAt(logical, nameEnd + 1, end),
    span: logical.span(start, end),
  };
}
