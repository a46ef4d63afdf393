import type { Refactoring } from '../../analysis/feature-types';
import { type Edit, overlaps, replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import type { ComposeFile, Item, Mapping, Scalar, Sequence } from '../model/nodes';
import type { ProjectVariables } from '../project/env';
import { columnOf, linesAt } from './layout';
import { offer } from './offer';
import { isOnKey, type Refactor, serviceEntryIn } from './selected';
import { blockLines, type Fields, flowText } from './yaml-text';

/** The two forms of the items of one list. */
export interface ItemForms {
  /** The keys from the service to the list. */
  readonly keys: readonly string[];
  /** What an item is, with its article, and several of them. */
  readonly one: string;
  readonly many: string;
  /** The long form of a short text: several for a range, `undefined` where it is not known to mean the same. */
  toLong(short: Scalar, variables: ProjectVariables): readonly Fields[] | undefined;
  /** The short form of a mapping as a YAML scalar; `undefined` where it says more than that. */
  toShort(long: Mapping, isInBrackets: boolean, variables: ProjectVariables): string | undefined;
}

/** Writes the item at the cursor, or all of a list, in its other form. */
export function changeItems(forms: ItemForms): Refactor {
  return (selected) => {
    const { file, project, span: selection } = selected;
    const place = serviceEntryIn(selected, ...forms.keys);
    const list = place?.entry.value;
    if (!place || list?.kind !== 'sequence' || isShared(file, list.span)) return [];
    const touched = list.items.filter((item) => overlaps(item.span, selection));
    const isAll = touched.length === 0 || isOnKey(place.entry, selection);
    const items = isAll ? list.items : touched;
    return (['long', 'short'] as const).flatMap((form): readonly Refactoring[] => {
      const edits: Edit[] = [];
      for (const item of items) {
        const text = rewritten(file, list, item, form, forms, project.variables);
        if (text === 'refused') return [];
        if (text && item.value) edits.push(replace(item.value.span, text));
      }
      const title = `Write ${!isAll && items.length === 1 ? forms.one : forms.many} in the ${form} form`;
      return offer(file, title, 'refactor.rewrite', edits);
    });
  };
}

/** `undefined` where the item has that form already. */
function rewritten(
  file: ComposeFile,
  list: Sequence,
  { span: at, value }: Item,
  form: 'long' | 'short',
  forms: ItemForms,
  variables: ProjectVariables,
): string | 'refused' | undefined {
  if (!value || value.kind === 'alias' || value.kind === 'sequence') return 'refused';
  if ((value.kind === 'mapping') === (form === 'long')) return undefined;
  if (value.anchor !== undefined || value.tag !== undefined) return 'refused';
  if (value.kind === 'mapping') return forms.toShort(value, list.flow, variables) ?? 'refused';
  const long = forms.toLong(value, variables);
  if (!long || long.length === 0) return 'refused';
  if (list.flow) return long.map(flowText).join(', ');
  const column = columnOf(file, value.span.start);
  const dash = `${file.source.lineEnd}${' '.repeat(columnOf(file, at.start))}-${' '.repeat(value.span.start - at.start - 1)}`;
  return long.map((fields) => linesAt(file, column, blockLines(fields))).join(dash);
}

/** The texts of a mapping that has no other keys than these, as they are written; `undefined` where it is not plain. */
export function fieldsOf(mapping: Mapping, known: readonly string[]): ReadonlyMap<string, string> | undefined {
  const found = new Map<string, string>();
  for (const { key, value } of mapping.entries) {
    if (!known.includes(key.text) || value?.kind !== 'scalar' || found.has(key.text)) return undefined;
    if (value.anchor !== undefined || value.tag !== undefined || /[\r\n]/.test(value.text)) return undefined;
    found.set(key.text, value.text);
  }
  return found;
}
