import { isOldTruthWord, scalarType } from '../schema/scalar-type';
import { bareNumber } from '../values/bare-numbers';

/** Something to write: a scalar as it is to stand there, a list, or keys with what belongs to them. */
export type Data = string | readonly Data[] | Fields;

export interface Fields {
  readonly fields: readonly (readonly [key: string, value: Data])[];
}

/** A text as a YAML scalar that is read as that text again: without quotes where nothing could misread it. */
export function textScalar(text: string, isInBrackets = false): string {
  return isPlain(text, isInBrackets) ? text : quoted(text);
}

export function quoted(text: string): string {
  const isSimple = /^[\x20-\x7e\u00a0-\ud7ff\ue000-\ufffd]*$/.test(text);
  if (isSimple && /["\\]/.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return JSON.stringify(text);
}

/** The lines of a value below its key, without the indentation of the first level. */
export function blockLines(data: Data): readonly string[] {
  if (typeof data === 'string') return [data];
  if (!isFields(data)) {
    return data.flatMap((item) => {
      const [first = '', ...rest] = isEmpty(item) ? [flowText(item)] : blockLines(item);
      return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
    });
  }
  return data.fields.flatMap(([key, value]) => {
    if (typeof value === 'string') return [value === '' ? `${key}:` : `${key}: ${value}`];
    return isEmpty(value)
      ? [`${key}: ${flowText(value)}`]
      : [`${key}:`, ...blockLines(value).map((line) => `  ${line}`)];
  });
}

/** The same in brackets and braces. */
export function flowText(data: Data): string {
  if (typeof data === 'string') return data;
  if (!isFields(data)) return `[${data.map(flowText).join(', ')}]`;
  const pairs = data.fields.map(([key, value]) => `${key}: ${flowText(value)}`.trimEnd());
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

function isFields(data: Exclude<Data, string>): data is Fields {
  return 'fields' in data;
}

function isEmpty(data: Data): boolean {
  return typeof data !== 'string' && (isFields(data) ? data.fields.length === 0 : data.length === 0);
}

function isPlain(text: string, isInBrackets: boolean): boolean {
  if (scalarType({ style: 'plain', text, tag: undefined }) !== 'text') {
    return false;
  }
  if (isOldTruthWord(text) || bareNumber(text) !== undefined) return false;
  if (!/^[\w./~$(+=][\x21-\x7e\u00a0-\ud7ff ]*$/.test(text) || /: |:$| #| $/.test(text)) return false;
  if (/^(?:<<|=|---|\.\.\.)$/.test(text)) return false;
  return !isInBrackets || !/[,[\]{}:]/.test(text);
}
