import { KeptWith } from '../../lint/fact';
import type { Span } from '../../text/span';
import type { Service } from '../model/nodes';
import { mountOptions, shortMount } from '../values/mounts';
import { type Mount, mountsOf } from './mounts';
import { isPatched, partOf } from './value';

const kept = new KeptWith<Service, readonly Mount[]>();

/** The mounts of a service that a rule may judge: none below `!reset` and `!override`. */
export function checkedMounts(service: Service): readonly Mount[] {
  const known = kept.get(service) ?? mountsToCheck(service);
  kept.set(service, known);
  return known;
}

/** The target, even where the source holds a variable; `undefined` where the target itself does. */
export function targetOf({ target, value }: Mount): string | undefined {
  if (target !== undefined || value === undefined || value.text !== undefined) return target;
  const written = shortMount(value.written)?.target;
  return written?.includes('$') ? undefined : written;
}

/** True where the source is written out, with no variable in it. */
export function hasPlainSource({ service, sourceSpan, source, value }: Mount): boolean {
  return source !== undefined && !value?.hasVariable && !service.file.source.slice(sourceSpan).includes('$');
}

/** One option behind the second colon of a short mount. */
export interface MountOption {
  readonly name: string;
  readonly span: Span;
  /** With the sign before it, so that it can be taken out; the second colon goes with the only option. */
  readonly removal: Span;
}

/** The options of a short mount, where their places can be told. */
export function optionsOf({ source, target, options, value }: Mount): readonly MountOption[] {
  if (!value || value.text !== value.written || source === undefined || target === undefined) return [];
  let start = source.length + 1 + target.length + 1;
  return options.map((name, index) => {
    const end = start + name.length;
    const isFirst = index === 0 && options.length > 1;
    const removal = isFirst ? partOf(value, start, end + 1) : partOf(value, start - 1, end);
    const option = { name, span: partOf(value, start, end), removal };
    start = end + 1;
    return option;
  });
}

/** The scheme of an address such as `unix:///run/docker.sock` that stands where a path belongs. */
export function schemeOf({ form, source, value }: Mount): string | undefined {
  const text = form === 'short' ? value?.text : source;
  return /^(unix|tcp|npipe|file|https?|ssh|fd|nfs|smb|s3):\/\//i.exec(text ?? '')?.[1];
}

/** True where the path in double quotes begins with an escape of YAML, as in `"C:\new:/new"`; its parts are not what they seem. */
export function hasEscapedPath({ service, value }: Mount): boolean {
  if (value?.node.style !== 'double-quoted') return false;
  return /^(?:[A-Za-z]:|\.{1,2})\\(?!\\)/.test(service.file.source.slice(value.span));
}

export function isMountOption(name: string): boolean {
  return mountOptions.has(name);
}

function mountsToCheck(service: Service): readonly Mount[] {
  if (isPatched(service.get('volumes')?.value)) return [];
  return mountsOf(service).filter(({ item }) => !isPatched(item.value));
}
