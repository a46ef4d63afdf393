import { valueIn } from '../facts/value';
import { resolve } from '../model/lookup';
import { shortMount } from '../values/mounts';
import { changeItems, fieldsOf, type ItemForms } from './item-forms';
import { type Fields, textScalar } from './yaml-text';

const propagations = /^r?(?:private|shared|slave)$/;

const mounts: ItemForms = {
  keys: ['volumes'],
  one: 'this mount',
  many: 'the mounts',
  toLong(short, variables) {
    if (hasLooseBraces(short.text)) return undefined;
    // What the variables come to decides whether a folder or a volume is meant.
    const known = shortMount(valueIn(short, variables)?.text ?? '');
    const parts = shortMount(short.text);
    if (!known || !parts || known.kind !== parts.kind || known.options.join() !== parts.options.join())
      return undefined;
    const { kind, source, target, options } = parts;
    if (source !== undefined && /^\\\\|^\/\/\.\/pipe/.test(source)) return undefined;
    const inside = kind === 'bind' ? bindFields(options) : volumeFields(options);
    if (!inside) return undefined;
    const fields: Fields['fields'] = [
      ['type', kind === 'bind' ? 'bind' : 'volume'],
      ...(source === undefined ? [] : [['source', textScalar(source, true)] as const]),
      ['target', textScalar(target, true)],
      ...(options.includes('ro') ? [['read_only', 'true'] as const] : []),
      ...inside,
    ];
    return [{ fields }];
  },
  toShort(long, isInBrackets) {
    const nested = long.entries.filter(({ key }) => key.text === 'bind' || key.text === 'volume');
    const fields = fieldsOf(
      { ...long, entries: long.entries.filter((entry) => !nested.includes(entry)), index: null, answers: null },
      ['type', 'source', 'target', 'read_only'],
    );
    const [type, source, target] = ['type', 'source', 'target'].map((name) => fields?.get(name));
    const inside = nested.length > 1 ? undefined : nestedOptions(nested[0]?.key.text, resolve(nested[0]?.value));
    if (!fields || !inside || !target || nested.some(({ key }) => key.text !== type)) return undefined;
    const options = fields.get('read_only') === 'true' ? ['ro', ...inside] : inside;
    const text = [source, target, options.length > 0 ? options.join(',') : undefined]
      .filter((part) => part !== undefined)
      .join(':');
    const kind =
      type === 'bind' ? 'bind' : type !== 'volume' ? undefined : source === undefined ? 'anonymous' : 'named';
    const again = shortMount(text);
    const isSame = again?.kind === kind && again?.source === source && again?.target === target;
    const isLost = again?.options.join() !== options.join() || (source?.startsWith('$') ?? false);
    return isSame && !isLost ? textScalar(text, isInBrackets) : undefined;
  },
};

export const changeMounts = changeItems(mounts);

function bindFields(options: readonly string[]): Fields['fields'] | undefined {
  // The short form makes a folder that is missing; the long form says so.
  const inside: (readonly [string, string])[] = [['create_host_path', 'true']];
  for (const option of options) {
    if (option === 'z' || option === 'Z') inside.push(['selinux', option]);
    else if (propagations.test(option)) inside.push(['propagation', option]);
    else if (option !== 'ro' && option !== 'rw') return undefined;
  }
  return [['bind', { fields: inside }]];
}

function volumeFields(options: readonly string[]): Fields['fields'] | undefined {
  if (options.some((option) => !/^(?:ro|rw|nocopy)$/.test(option))) return undefined;
  return options.includes('nocopy') ? [['volume', { fields: [['nocopy', 'true']] }]] : [];
}

function nestedOptions(key: string | undefined, value: ReturnType<typeof resolve>): readonly string[] | undefined {
  if (key === undefined) return [];
  if (value?.kind !== 'mapping') return undefined;
  const fields = fieldsOf(value, key === 'bind' ? ['create_host_path', 'selinux', 'propagation'] : ['nocopy']);
  if (!fields || fields.get('create_host_path') === 'false') return undefined;
  const options = [fields.get('selinux'), fields.get('propagation'), fields.get('nocopy') && 'nocopy'];
  if (/^(?!true$)./.test(fields.get('nocopy') ?? '') || !isKnownBind(fields)) return undefined;
  return options.flatMap((option) => option || []);
}

function isKnownBind(fields: ReadonlyMap<string, string>): boolean {
  const [selinux, propagation] = [fields.get('selinux'), fields.get('propagation')];
  return (
    (selinux === undefined || /^z$/i.test(selinux)) && (propagation === undefined || propagations.test(propagation))
  );
}

/** Braces that belong to no variable, where a colon between them may or may not separate. */
function hasLooseBraces(text: string): boolean {
  return text.includes('$${') || text.split('{').length !== text.split('}').length;
}
