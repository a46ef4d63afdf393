import type { CompletionProposal } from '../../analysis/feature-types';
import type { KeysBelow } from '../../analysis/language';
import type { Keys } from '../card-shapes';
import { keyShape } from './key-shapes';
import type { Slot } from './slot';

/** The order in which people write the keys of a service and of a file; the others follow. */
const usual =
  `services image build container_name command entrypoint env_file environment ports volumes depends_on networks secrets
  configs healthcheck restart deploy user profiles context target`.split(/\s+/);
const outdated = new Set(['version', 'links', 'external_links']);

/** The keys that fit and are not there yet, each with the beginning of its value. */
export function keyProposals(slot: Slot, keys: Keys, keysBelow: KeysBelow): readonly CompletionProposal[] {
  return keysBelow(`${keys.prefix}/`)
    .filter((label) => !label.includes('/') && !label.endsWith('-') && !slot.present.has(label))
    .map((label): CompletionProposal => {
      const { detail } = keyShape(keys, label);
      const at = usual.indexOf(label);
      return {
        label,
        kind: 'key',
        ...textOf(slot, keys, label),
        replaces: slot.word,
        detail,
        key: `${keys.prefix}/${label}`,
        rank: outdated.has(label) ? 99 : at < 0 ? usual.length : at,
        ...(outdated.has(label) ? { isDeprecated: true } : {}),
      };
    });
}

function textOf(slot: Slot, keys: Keys, label: string): Pick<CompletionProposal, 'text' | 'isSnippet'> {
  if (slot.hasColon) return { text: label };
  const { kind, value } = keyShape(keys, label);
  if (slot.isFlow) {
    if (kind === 'text') return value ? snippet(`${label}: ${value}`) : { text: `${label}: ` };
    return snippet(`${label}: ${kind === 'list' ? '[$1]' : '{ $1 }'}`);
  }
  if (kind === 'text') return value ? snippet(`${label}: ${value}`) : { text: `${label}: ` };
  const first = value ?? (kind === 'list' ? '- $1' : '$1');
  const indent = ' '.repeat(slot.extraIndent + 2);
  return snippet(`${label}:\n${indent}${first.replaceAll('\n', `\n${indent}`)}`);
}

function snippet(text: string): Pick<CompletionProposal, 'text' | 'isSnippet'> {
  return { text, isSnippet: true };
}
