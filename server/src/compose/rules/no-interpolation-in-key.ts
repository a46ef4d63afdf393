import { defineRule, type Fix } from '../../lint/rule';
import { replace, span } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { topMappings } from '../facts/tree';
import { hasReference } from '../interpolation';
import { childrenOf, resolve } from '../model/lookup';
import type { ComposeFile, Entry, Mapping, Node } from '../model/nodes';
import { scalarType } from '../schema/scalar-type';

/** Mappings that may be lists of `KEY=value` as well. */
const pairs = new Set(['environment', 'labels', 'args', 'sysctls', 'annotations']);

export default defineRule({
  id: 'compose/no-interpolation-in-key',
  category: 'correctness',
  severity: 'warning',
  messages: { isKey: 'Compose replaces variables in values only, so this key keeps its dollar.' },
  fixes: { makeList: { title: 'Make `{owner}` a list of `KEY=value`', safety: 'suggestion' } },
  on: {
    composeFile(file, ctx) {
      const seen = new Set<Node>();
      for (const top of topMappings(file)) visit(top, undefined);

      function visit(node: Node | undefined, owner: Entry | undefined): void {
        const resolved = resolve(node);
        if (!resolved || resolved.kind === 'scalar' || seen.has(resolved)) return;
        seen.add(resolved);
        for (const child of childrenOf(resolved)) {
          if (child.kind === 'item') {
            visit(child.value, owner);
            continue;
          }
          const { colon, key, value } = child;
          if (key.text.startsWith('x-')) continue;
          if (colon !== undefined && hasReference(key.text)) {
            ctx.report({ at: key.span, message: 'isKey', fixes: fixesOf(file, resolved, owner) });
          }
          visit(value, child);
        }
      }
    },
  },
});

function fixesOf(
  file: ComposeFile,
  node: Exclude<Node, { kind: 'alias' }>,
  owner: Entry | undefined,
): readonly Fix<'makeList'>[] {
  if (node.kind !== 'mapping' || node.flow || node.anchor || owner?.value !== node) return [];
  if (!pairs.has(owner.key.text) || isShared(file, node.span)) return [];
  const lines = node.entries.map((entry) => lineOf(entry, node, owner.key.text));
  if (!lines.every((line) => line !== undefined)) return [];
  return [{ title: 'makeList', data: { owner: owner.key.text }, edits: () => lines }];
}

/** The item in place of an entry; `undefined` where the value is more than one line of text. */
function lineOf({ colon, key, value }: Entry, { entries }: Mapping, owner: string) {
  if (colon === undefined || key.text === '<<' || entries.filter((each) => each.key.text === key.text).length > 1) {
    return undefined;
  }
  const at = span(key.span.start, Math.max(colon + 1, value?.span.end ?? 0));
  const isEmpty = !value || (value.kind === 'scalar' && scalarType(value) === 'null');
  if (isEmpty)
    return replace(at, `- ${quoted(owner === 'environment' || owner === 'args' ? key.text : `${key.text}=`)}`);
  const isPlain =
    value.kind === 'scalar' && value.tag === undefined && value.style !== 'literal' && value.style !== 'folded';
  return isPlain && !value.anchor && !value.text.includes('\n')
    ? replace(at, `- ${quoted(`${key.text}=${value.text}`)}`)
    : undefined;
}

function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
