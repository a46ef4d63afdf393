import type { CompletionProposal } from '../../analysis/feature-types';
import type { MaybePromise } from '../../analysis/language';
import { flagValues } from './flag-values';
import { mountProposals } from './mounts';
import { type Choice, propose, type Slot } from './slot';

/** Flags that need no value. */
const switches = new Set(['--link', '--parents', '--keep-git-dir', '--unpack']);
const repeatable = new Set(['--mount', '--exclude', '--device']);

/** The flags of an instruction that are not given yet, and the values of the one that is being written. */
export function flagProposals(slot: Slot): MaybePromise<readonly CompletionProposal[]> {
  const { word, instruction, mayBeFlag, context, after, offset } = slot;
  if (!mayBeFlag) return [];
  const [, name, value = ''] = /^--([\w-]+)=(.*)$/s.exec(word) ?? [];
  if (name === 'mount') return instruction.kind === 'run' ? mountProposals(slot, value) : [];
  if (name) return flagValues(slot, name, value);
  if (!'--'.startsWith(word.slice(0, 2))) return [];

  const keyword = instruction.keyword.text.toUpperCase();
  const others = instruction.flags.filter(({ span }) => offset < span.start || offset > span.end);
  const given = new Set(others.map((flag) => `--${flag.name}`));
  const choices = context
    .keysBelow(`dockerfile/flag/${keyword}/`)
    .filter((flag) => flag.startsWith('--') && (repeatable.has(flag) || !given.has(flag)))
    .map(
      (flag): Choice => ({
        label: flag,
        kind: 'flag',
        text: switches.has(flag) || /^[\w-]*=/.test(after) ? flag : `${flag}=`,
        key: `dockerfile/flag/${keyword}/${flag}`,
        rank: 200,
      }),
    );
  return propose(slot, word, choices);
}
