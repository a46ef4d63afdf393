import type { Span } from '../../text/span';
import { asMapping, resolve } from '../model/lookup';
import type { Node, Service } from '../model/nodes';
import type { ServiceBuild } from './builds';
import { entryAt } from './tree';
import { isPatched, valueIn } from './value';

/** One item of `build.secrets`. */
interface BuildSecret {
  /** What `id=` of a secret mount names; `undefined` where a variable tells. */
  readonly id: string | undefined;
  /** Of the name in the short form, of what gives the id in the long one. */
  readonly span: Span;
  readonly layer: Service;
  readonly list: Node;
  readonly index: number;
}

/** The secrets that a build gets, from all layers. */
export function buildSecrets({ service }: ServiceBuild): readonly BuildSecret[] {
  return service.layers.flatMap((layer) => {
    const build = layer.get('build')?.value;
    const list = entryAt(asMapping(build), 'secrets')?.value;
    const node = resolve(list);
    if (!list || node?.kind !== 'sequence' || isPatched(build) || isPatched(list)) return [];
    return node.items.flatMap((item, index): BuildSecret | [] => {
      const mapping = asMapping(item.value);
      const target = valueIn(entryAt(mapping, 'target')?.value);
      const value = mapping ? (target ?? valueIn(entryAt(mapping, 'source')?.value)) : valueIn(item.value);
      if (!value || value.written === '') return [];
      return { id: value.text, span: value.span, layer, list, index };
    });
  });
}
