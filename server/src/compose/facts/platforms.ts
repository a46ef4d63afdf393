import type { Service } from '../model/nodes';
import { itemsOf, serviceEntry } from './tree';
import { isPatched, type Value, valueIn } from './value';

const aliases: ReadonlyMap<string, string> = new Map([
  ['x86_64', 'amd64'],
  ['x86-64', 'amd64'],
  ['aarch64', 'arm64'],
  ['armhf', 'arm/v7'],
  ['armel', 'arm/v6'],
  ['i386', '386'],
]);

/** `platform`, and what stands below `build.platforms`. */
export function platformsOf(service: Service): { readonly own: Value | undefined; readonly built: readonly Value[] } {
  const node = service.get('platform')?.value;
  const list = serviceEntry(service, 'build', 'platforms')?.value;
  return {
    own: isPatched(node) ? undefined : valueIn(node),
    built: isPatched(list) ? [] : itemsOf(list).flatMap((item) => valueIn(item.value) ?? []),
  };
}

/** The platform with the names that images use: `linux/x86_64` is `linux/amd64`. */
export function canonicalPlatform(text: string): string {
  const steps = text.toLowerCase().split('/');
  const named = steps.map((step) => aliases.get(step) ?? step).join('/');
  // The variants that are meant without one.
  return named.replace(/^linux\/arm$/, 'linux/arm/v7').replace(/^linux\/arm64\/v8$/, 'linux/arm64');
}
