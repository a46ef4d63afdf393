import type { Completion } from '../../analysis/feature-types';
import type { KeysBelow } from '../../analysis/language';
import type { Keys } from '../card-shapes';
import type { Spec } from '../schema/table';
import { type KeyShape, keyShape } from './key-shapes';
import type { Slot } from './slot';

/** The order in which people write the keys of a service and of a file; the others follow. */
const usual =
  `services image build container_name command entrypoint env_file environment ports volumes depends_on networks secrets
  configs healthcheck restart deploy user profiles context target`.split(/\s+/);
const outdated = new Set(['version', 'links', 'external_links']);

/** What is the same wherever keys of one kind are proposed. */
interface KnownKey {
  readonly shape: KeyShape;
  readonly proposal: Omit<Completion, 'text' | 'isSnippet'>;
}

interface KnownKeys {
  readonly below: readonly string[];
  readonly spec: Spec | undefined;
  readonly all: readonly KnownKey[];
  /** As they are written at places of one kind. */
  readonly written: Map<string, readonly Completion[]>;
}

/** By the prefix of their cards; a hundred keys are asked for with each letter that is typed. */
const known = new Map<string, KnownKeys>();

/** The keys that fit and are not there yet, each with the beginning of its value; those that must be there come first. */
export function keyProposals(
  slot: Slot,
  keys: Keys | undefined,
  spec: Spec | undefined,
  keysBelow: KeysBelow,
): readonly Completion[] {
  return writtenKeys(slot, knownKeys(keys, spec, keysBelow)).filter(({ label }) => !slot.present.has(label));
}

function writtenKeys(slot: Slot, { all, written }: KnownKeys): readonly Completion[] {
  const kind = slot.hasColon ? 'colon' : slot.isFlow ? 'flow' : slot.extraIndent === 0 ? 'block' : undefined;
  const before = kind && written.get(kind);
  if (before) return before;
  const made = all.map(({ proposal, shape }) => ({ ...proposal, ...textOf(slot, shape, proposal.label) }));
  if (kind) written.set(kind, made);
  return made;
}

function knownKeys(keys: Keys | undefined, spec: Spec | undefined, keysBelow: KeysBelow): KnownKeys {
  const prefix = keys?.prefix ?? '';
  const below = keys ? keysBelow(`${keys.prefix}/`) : [];
  const before = known.get(prefix);
  if (before && keys && before.below === below && before.spec === spec) return before;
  const carded = new Set(below.filter(isPlain).filter((label) => spec?.keys?.has(label) ?? true));
  const all = [...new Set([...carded, ...(spec?.keys?.keys() ?? [])])].map((label): KnownKey => {
    const shape = keyShape(keys, spec?.keys?.get(label), label);
    const isRequired = spec?.required.includes(label) ?? false;
    const proposal: KnownKey['proposal'] = {
      label,
      kind: 'key',
      detail: isRequired ? `${shape.detail} · required` : shape.detail,
      ...(carded.has(label) ? { key: `${prefix}/${label}` } : {}),
      rank: isRequired ? 0 : rankOf(label),
      ...(outdated.has(label) ? { isDeprecated: true } : {}),
    };
    return { shape, proposal };
  });
  const made = { below, spec, all, written: new Map() };
  if (keys) known.set(prefix, made);
  return made;
}

function isPlain(label: string): boolean {
  return !label.includes('/') && !label.endsWith('-');
}

function rankOf(label: string): number {
  if (outdated.has(label)) return 99;
  const at = usual.indexOf(label);
  return 1 + (at < 0 ? usual.length : at);
}

function textOf(slot: Slot, { kind, value }: KeyShape, label: string): Pick<Completion, 'text' | 'isSnippet'> {
  if (slot.hasColon) return { text: label };
  if (kind === 'text') return value ? snippet(`${label}: ${value}`) : { text: `${label}: ` };
  if (slot.isFlow) return snippet(`${label}: ${kind === 'list' ? '[$1]' : '{ $1 }'}`);
  const first = value ?? (kind === 'list' ? '- $1' : '$1');
  const indent = ' '.repeat(slot.extraIndent + 2);
  return snippet(`${label}:\n${indent}${first.replaceAll('\n', `\n${indent}`)}`);
}

function snippet(text: string): Pick<Completion, 'text' | 'isSnippet'> {
  return { text, isSnippet: true };
}
