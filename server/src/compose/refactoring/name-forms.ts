import type { Refactoring } from '../../analysis/feature-types';
import { type Edit, replace, span } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import type { ComposeFile, Entry, Mapping, Sequence } from '../model/nodes';
import { changeItems, fieldsOf, type ItemForms } from './item-forms';
import { code, columnBelow, columnOf, isInOneLine, linesBelow } from './layout';
import { offer } from './offer';
import { type Refactor, serviceEntryIn } from './selected';
import { flowText, textScalar } from './yaml-text';

export const changeSecrets = changeItems(grants('secrets', 'this secret', 'the secrets'));
export const changeConfigs = changeItems(grants('configs', 'this config', 'the configs'));
export const changeEnvFiles = changeItems({
  ...grants('env_file', 'this file', 'the files'),
  toLong: ({ text }) => [{ fields: [['path', textScalar(text, true)]] }],
  toShort(long, isInBrackets) {
    const fields = fieldsOf(long, ['path', 'required']);
    const path = fields?.get('path');
    return path && (fields?.get('required') ?? 'true') === 'true' ? textScalar(path, isInBrackets) : undefined;
  },
});

/** `depends_on` as a mapping with conditions, and back where all that is awaited is a start. */
export const changeDependencies: Refactor = (selected) =>
  changeNames(selected, 'depends_on', 'a mapping with conditions', {
    body: [['condition', 'service_started']],
    isPlain: (mapping) => {
      const fields = mapping && fieldsOf(mapping, ['condition', 'required', 'restart']);
      const has = (key: string, text: string) => (fields?.get(key) ?? text) === text;
      return fields?.get('condition') === 'service_started' && has('required', 'true') && has('restart', 'false');
    },
  });

/** `networks` as a mapping that has place for addresses and aliases, and back. */
export const changeNetworks: Refactor = (selected) =>
  changeNames(selected, 'networks', 'a mapping', { body: [], isPlain: (mapping) => !mapping });

function grants(key: string, one: string, many: string): ItemForms {
  return {
    keys: [key],
    one,
    many,
    toLong: ({ text }) => [{ fields: [['source', textScalar(text, true)]] }],
    toShort(long, isInBrackets) {
      const source = fieldsOf(long, ['source'])?.get('source');
      return source ? textScalar(source, isInBrackets) : undefined;
    },
  };
}

/** What belongs to a name in a mapping that says no more than the list. */
interface NameForm {
  readonly body: readonly (readonly [string, string])[];
  readonly isPlain: (mapping: Mapping | undefined) => boolean;
}

function changeNames(
  selected: Parameters<Refactor>[0],
  key: string,
  mapped: string,
  form: NameForm,
): readonly Refactoring[] {
  const { file } = selected;
  const place = serviceEntryIn(selected, key);
  const value = place?.entry.value;
  if (!place || (value?.kind !== 'sequence' && value?.kind !== 'mapping')) return [];
  if (value.anchor !== undefined || value.tag !== undefined || isShared(file, value.span)) return [];
  return value.kind === 'sequence'
    ? offer(file, `Write ${code(key)} as ${mapped}`, 'refactor.rewrite', toMapping(file, place.entry, value, form))
    : offer(file, `Write ${code(key)} as a list of names`, 'refactor.rewrite', toList(value, form));
}

function toMapping(file: ComposeFile, { key }: Entry, list: Sequence, { body }: NameForm): readonly Edit[] | undefined {
  const names = list.items.map(({ value }) =>
    value?.kind === 'scalar' && value.anchor === undefined && /^[\w.-]+$/.test(value.text) ? value.text : undefined,
  );
  const known = names.filter((name) => name !== undefined);
  if (known.length === 0 || known.length < names.length || new Set(known).size < known.length) return undefined;
  if (list.flow) {
    const fields = known.map((name) => [textScalar(name, true), body.length > 0 ? { fields: body } : ''] as const);
    return [replace(list.span, flowText({ fields }))];
  }
  return list.items.flatMap(({ span: item, value }, index): Edit[] => {
    if (!value) return [];
    const column = columnOf(file, item.start);
    const extra = column > columnOf(file, key.span.start) ? 0 : 2;
    const below = body.map(([name, text]) => `${name}: ${text}`);
    const text = `${' '.repeat(extra)}${textScalar(known[index] ?? '')}:${linesBelow(file, column + extra + 2, below)}`;
    return [replace(span(item.start, value.span.end), text)];
  });
}

function toList(mapping: Mapping, { isPlain }: NameForm): readonly Edit[] | undefined {
  const isEach = mapping.entries.every(({ key, value, colon }) => {
    if (colon === undefined || !/^[\w.-]+$/.test(key.text)) return false;
    if (!value) return isPlain(undefined);
    if (value.kind === 'scalar')
      return isPlain(undefined) && value.style === 'plain' && /^(?:null|~)$/.test(value.text);
    return value.kind === 'mapping' && value.anchor === undefined && value.tag === undefined && isPlain(value);
  });
  if (!isEach || mapping.entries.length === 0) return undefined;
  if (mapping.flow) {
    return [replace(mapping.span, flowText(mapping.entries.map(({ key }) => textScalar(key.text, true))))];
  }
  return mapping.entries.map(({ key, span: at }) => replace(at, `- ${textScalar(key.text)}`));
}

/** `build: folder` as a mapping that has place for more, and back. */
export const changeBuild: Refactor = (selected) => {
  const { file } = selected;
  const place = serviceEntryIn(selected, 'build');
  const { entry, within } = place ?? {};
  const value = entry?.value;
  if (!entry || !within || entry.colon === undefined || !value || value.kind === 'alias') return [];
  if (value.anchor !== undefined || value.tag !== undefined || isShared(file, value.span)) return [];
  const behindColon = span(entry.colon + 1, value.span.end);
  if (value.kind === 'scalar') {
    if (value.text === '' || !isInOneLine(file, entry.span)) return [];
    const written = `context: ${file.source.slice(value.span)}`;
    const text = within.flow ? ` { ${written} }` : linesBelow(file, columnBelow(file, entry), [written]);
    return offer(file, 'Write `build` as a mapping', 'refactor.rewrite', [replace(behindColon, text)]);
  }
  const context = value.kind === 'mapping' && value.entries.length === 1 ? value.entries[0] : undefined;
  const folder = context?.key.text === 'context' && context.value?.kind === 'scalar' ? context.value : undefined;
  if (!folder || folder.anchor !== undefined || !isInOneLine(file, folder.span)) return [];
  const text = ` ${file.source.slice(folder.span)}`;
  return offer(file, 'Write `build` as a folder alone', 'refactor.rewrite', [replace(behindColon, text)]);
};
