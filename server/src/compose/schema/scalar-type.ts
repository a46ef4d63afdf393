import type { Scalar } from '../model/nodes';

export type ScalarType = 'null' | 'truth' | 'integer' | 'number' | 'text';

/** What Compose's YAML reader takes a scalar for; `undefined` where a tag leaves it open. */
export function scalarType({ style, tag, text }: Pick<Scalar, 'style' | 'tag' | 'text'>): ScalarType | undefined {
  if (tag !== undefined && tag !== '!') return tag.endsWith(':str') || tag === '!!str' ? 'text' : undefined;
  if (style !== 'plain' || tag === '!' || !mayBeOther.test(text)) return 'text';
  if (/^(?:~|null|Null|NULL|)$/.test(text)) return 'null';
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(text)) return 'truth';
  if (/^[-+]?(?:\d[\d_]*|0x[\da-fA-F_]+|0o[0-7_]+|0b[01_]+)$/.test(text)) return 'integer';
  if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text)) return 'number';
  return /^(?:[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/.test(text) ? 'number' : 'text';
}

/** How everything begins that is no text: most values need no closer look. */
const mayBeOther = /^(?:[-+.~\d]|[nNtTfF][uUrRaA]|$)/;

/** A word that YAML 1.1 took for a truth value, and YAML 1.2 takes for a text. */
export function isOldTruthWord(text: string): boolean {
  return /^(?:y|yes|n|no|on|off)$/i.test(text);
}

/** A text that Compose turns into a truth value where it wants one. */
export function readsAsTruth(text: string): boolean {
  return isOldTruthWord(text) || /^(?:true|false)$/i.test(text);
}

/** A text that Compose turns into a number where it wants one. */
export function readsAsNumber(text: string): boolean {
  return /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i.test(text);
}

/** A text that Compose turns into an integer where it wants one. */
export function readsAsInteger(text: string): boolean {
  return /^[-+]?\d+$/.test(text);
}
