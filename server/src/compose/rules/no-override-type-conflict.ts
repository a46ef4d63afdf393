import { defineRule } from '../../lint/rule';
import { nameFromHere } from '../facts/file-names';
import { isPatched } from '../facts/value';
import { asMapping, resolve, withMerged } from '../model/lookup';
import type { Entry, Node, Service } from '../model/nodes';

/** Keys whose forms Compose makes one before it merges. */
const dualForms = new Set(
  `annotations build command configs depends_on devices dns dns_search entrypoint env_file environment extends
  extra_hosts gpus label_file labels models networks secrets sysctls tmpfs`.split(/\s+/),
);

const words = { mapping: 'a mapping', sequence: 'a list', scalar: 'one value' } as const;

export default defineRule({
  id: 'compose/no-override-type-conflict',
  category: 'correctness',
  severity: 'error',
  messages: {
    isConflict: '`{key}` is {now} here but {before} in `{file}`; the two cannot be merged, so nothing loads.',
  },
  on: {
    composeProject(project, ctx) {
      if (project.role !== 'override') return;
      for (const { layers } of project.services.values()) {
        for (const [index, layer] of layers.entries()) {
          if (layer.file !== project.here || isPatched(layer.entry.value)) continue;
          const earlier = layers.slice(0, index).filter(({ file }) => file !== project.here);
          for (const entry of entriesOf(layer)) {
            const [now, before] = [kindOf(entry.value), lastWith(earlier, entry.key.text)];
            if (!now || !before || now === before.kind || dualForms.has(entry.key.text)) continue;
            const file = nameFromHere(project, before.layer.file);
            const data = { key: entry.key.text, now: words[now], before: words[before.kind], file };
            ctx.report({ at: entry.key.span, message: 'isConflict', data });
          }
        }
      }
    },
  },
});

function entriesOf({ entry }: Service): readonly Entry[] {
  const mapping = asMapping(entry.value);
  const entries = mapping ? withMerged(mapping).flatMap((each) => each.entries) : [];
  return entries.filter(({ key }) => key.text !== '<<' && !key.text.startsWith('x-'));
}

type Kind = keyof typeof words;

function lastWith(
  layers: readonly Service[],
  key: string,
): { readonly kind: Kind; readonly layer: Service } | undefined {
  for (const layer of layers.toReversed()) {
    const kind = kindOf(layer.get(key)?.value);
    if (kind) return { kind, layer };
  }
  return undefined;
}

/** Nothing written, and what changes an earlier file on purpose, conflicts with nothing. */
function kindOf(node: Node | undefined): Kind | undefined {
  const resolved = resolve(node);
  if (!resolved || isPatched(resolved)) return undefined;
  const isNull = resolved.kind === 'scalar' && /^(?:|~|null)$/.test(resolved.text);
  return isNull ? undefined : resolved.kind;
}
