import { parseTemplate, type Reference, type Template } from './interpolation';

/** Where the values of `${VAR}` come from. This file alone knows none; `.env` and the settings may know more. */
export interface VariableSource {
  valueOf(name: string): KnownValue | undefined;
}

interface KnownValue {
  readonly text: string;
  /** Names the place, such as `.env:3`. */
  readonly origin: string;
}

export const noVariables: VariableSource = { valueOf: () => undefined };

/** What a reference comes to, as far as the source and the reference itself tell. */
export type Effective =
  | { readonly kind: 'value'; readonly text: string; readonly origin: string }
  | { readonly kind: 'default'; readonly text: string }
  | { readonly kind: 'unknown' };

/** Values that double each other would fill the memory; no real value is this long. */
const longestText = 65_536;

/** The value of one reference; where no value is known but a default is written, that one. */
export function effectiveValue(reference: Reference, variables: VariableSource): Effective {
  const known = variables.valueOf(reference.name);
  const { operator, word } = reference;
  if (known && operator?.endsWith('+')) {
    const isUsed = operator === '+' || known.text !== '';
    const text = isUsed && word ? expand(word, variables) : '';
    return text === undefined ? { kind: 'unknown' } : { kind: 'value', text, origin: known.origin };
  }
  if (known && !(operator?.startsWith(':') && known.text === '')) return { kind: 'value', ...known };
  if (!operator?.endsWith('-') || !word) return { kind: 'unknown' };
  const text = expand(word, variables);
  return text === undefined ? { kind: 'unknown' } : { kind: 'default', text };
}

/** The text after interpolation, with defaults for what no source knows; `undefined` where something stays unknown. */
export function expand(template: Template, variables: VariableSource): string | undefined {
  let text = '';
  for (const part of template.parts) {
    const value = part.kind === 'literal' ? part : effectiveValue(part, variables);
    if (value.kind === 'unknown' || text.length > longestText) return undefined;
    text += value.text;
  }
  return template.errors.length > 0 ? undefined : text;
}

export function expandText(text: string, variables: VariableSource): string | undefined {
  return text.includes('$') ? expand(parseTemplate(text), variables) : text;
}
