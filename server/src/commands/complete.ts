import type { CompletionProposal } from '../analysis/feature-types';
import type { KeysBelow } from '../analysis/language';
import { hasCard } from '../dockerfile/hover/place';
import { type Span, span } from '../text/span';
import { type CliFlag, cardKeys, commandsBelow, flagsOf } from './cli-table';
import type { DockerLine } from './command-line';
import { valuesOf } from './flag-values';
import { oldFlag } from './old-forms';

/** What may stand where `typed` is being written, behind the words of `line`; `replaces` begins where `typed` does. */
export function proposalsBehind(
  line: DockerLine,
  typed: string,
  replaces: Span,
  keysBelow: KeysBelow,
): readonly CompletionProposal[] {
  if (line.next === 'foreign') return [];
  if (line.next === 'value') {
    const flag = line.parts.at(-1);
    return flag?.kind === 'flag' ? valueProposals({ line, flag, typed, replaces, keysBelow }) : [];
  }
  const equals = typed.startsWith('--') ? typed.indexOf('=') : -1;
  if (equals >= 0) {
    const known = flagsOf(line.command).get(typed.slice(0, equals));
    const flag = { flag: typed.slice(0, equals), known };
    const value = { typed: typed.slice(equals + 1), replaces: span(replaces.start + equals + 1, replaces.end) };
    return valueProposals({ line, flag, ...value, keysBelow });
  }
  if (typed.includes('=')) return [];
  if (typed.startsWith('-')) return flagProposals(line, replaces, keysBelow);
  return commandsBelow(line.command).map((label) => {
    return { label, kind: 'keyword', text: label, replaces, ...keyOf(cardKeys(`${line.command} ${label}`), keysBelow) };
  });
}

/** Long forms, their letters behind them; a switch that is there already is no longer offered. */
function flagProposals(
  { command, parts }: DockerLine,
  replaces: Span,
  keysBelow: KeysBelow,
): readonly CompletionProposal[] {
  const there = new Set(parts.flatMap((part) => (part.kind === 'flag' && part.known ? [part.known.long] : [])));
  const flags = [...new Set(flagsOf(command).values())].filter((flag) => flag.takesValue || !there.has(flag.long));
  return flags.map((flag) => {
    const detail = [flag.short, flag.mark].filter(Boolean).join(' · ');
    return {
      label: flag.long,
      kind: 'flag',
      text: flag.long,
      replaces,
      ...keyOf(cardKeys(command, flag.long), keysBelow),
      ...(detail ? { detail } : {}),
      ...(oldFlag(command, flag.long) ? { isDeprecated: true } : {}),
    };
  });
}

interface ValueSlot {
  readonly line: DockerLine;
  readonly flag: { readonly flag: string; readonly known: CliFlag | undefined };
  readonly typed: string;
  readonly replaces: Span;
  readonly keysBelow: KeysBelow;
}

/** The words that a flag takes; of a list, such as that of platforms, the last one is being written. */
function valueProposals({ line, flag, typed, replaces, keysBelow }: ValueSlot): readonly CompletionProposal[] {
  const { command } = line;
  const long = flag.known?.long ?? flag.flag;
  if (/["']/.test(typed)) return [];
  const start = replaces.start + typed.lastIndexOf(',') + 1;
  return valuesOf(command, long).map((label, rank) => ({
    label,
    kind: 'choice',
    text: label,
    replaces: span(start, replaces.end),
    rank,
    detail: long,
    ...keyOf(cardKeys(command, long), keysBelow),
  }));
}

function keyOf(keys: readonly string[], keysBelow: KeysBelow): { readonly key?: string } {
  const key = keys.find((each) => hasCard({ keysBelow }, each));
  return key === undefined ? {} : { key };
}
