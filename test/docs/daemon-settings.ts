import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseTable } from '../../scripts/knowledge/tsv.mjs';

const file = 'docs-content/reference/daemon/keys.tsv';

/** What a value must be, by the word for it in the table. */
export const settingTypes: Readonly<Record<string, (value: unknown) => boolean>> = {
  any: () => true,
  boolean: (value) => typeof value === 'boolean',
  integer: Number.isInteger,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  objects: (value) => Array.isArray(value) && value.every((item) => typeof item === 'object'),
  string: (value) => typeof value === 'string',
  strings: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
};

/** The rows of the table of keys; the cells are key, type, since and note. */
export const settingRows = parseTable(
  readFileSync(file, 'utf8'),
  ['key', 'type', 'since', 'note'],
  file,
  (_, line, message) => assert.fail(`${file}:${line}: ${message}`),
).map(({ line, cells }) => ({ place: `${file}:${line}`, cells }));

/** Type by key; keys inside of others stand behind a slash, `*` is any name. */
export const settingKeys: ReadonlyMap<string, string> = new Map(
  settingRows.map(({ cells: [key = '', type = ''] }) => [key, type]),
);

/** What is wrong with the settings of a daemon.json: keys that do not exist, values of another type. */
export function settingProblems(settings: object, owner = ''): string[] {
  return Object.entries(settings).flatMap(([name, value]) => {
    const key = [`${owner}${name}`, `${owner}*`].find((candidate) => settingKeys.has(candidate));
    const type = settingKeys.get(key ?? '') ?? '';
    if (key === undefined) return [`no key ${owner}${name}`];
    if (!settingTypes[type]?.(value)) return [`${key} must be ${type}`];
    if (type === 'object') return settingProblems(value, `${key}/`);
    return type === 'objects' ? value.flatMap((item: object) => settingProblems(item, `${key}/`)) : [];
  });
}
