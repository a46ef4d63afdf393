import type { CompletionProposal } from '../analysis/feature-types';
import type { KeysBelow } from '../analysis/language';
import { hasCard } from '../dockerfile/hover/place';
import type { Span } from '../text/span';
import { cardKeys, commandsBelow, flagsOf } from './cli-table';
import type { DockerLine } from './command-line';
import { oldFlag } from './old-forms';

/** What may stand where `typed` is being written, behind the words of `line`. */
export function proposalsBehind(
  line: DockerLine,
  typed: string,
  replaces: Span,
  keysBelow: KeysBelow,
): readonly CompletionProposal[] {
  if (line.next !== 'word' || typed.includes('=')) return [];
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

function keyOf(keys: readonly string[], keysBelow: KeysBelow): { readonly key?: string } {
  const key = keys.find((each) => hasCard({ keysBelow }, each));
  return key === undefined ? {} : { key };
}
