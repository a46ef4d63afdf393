import { defineRule } from '../../lint/rule';
import { nameFromHere } from '../facts/file-names';
import { type Port, portsOf } from '../facts/ports';
import { entryAt } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';

export default defineRule({
  id: 'compose/no-appended-port',
  category: 'clarity',
  severity: 'info',
  messages: {
    isAppended: '`{file}` publishes container port {target} at {before}; this adds {published}, and both stay open.',
  },
  on: {
    composeProject(project, ctx) {
      if (project.role !== 'override') return;
      for (const { layers } of project.services.values()) {
        for (const [index, layer] of layers.entries()) {
          if (layer.file !== project.here || isPatched(layer.entry.value) || isPatched(layer.get('ports')?.value))
            continue;
          const earlier = layers.slice(0, index).filter(({ file }) => file !== project.here);
          const before = new Map(
            earlier.flatMap((each) =>
              portsOf(each)
                .filter(isPublished)
                .map((port) => [keyOf(port), port]),
            ),
          );
          for (const port of portsOf(layer).filter(isPublished)) {
            const first = before.get(keyOf(port));
            if (!first || first.published === port.published || isPatched(port.item.value)) continue;
            const long = valueIn(entryAt(port.mapping, 'published')?.value);
            ctx.report({
              at: long?.span ?? port.span,
              message: 'isAppended',
              data: {
                file: nameFromHere(project, first.service.file),
                target: port.target ?? '',
                before: first.published ?? '',
                published: port.published ?? '',
              },
            });
          }
        }
      }
    },
  },
});

function isPublished({ isKnown, published, value }: Port): boolean {
  return isKnown && published !== undefined && !value?.hasVariable;
}

function keyOf({ protocol, target }: Port): string {
  return `${target}/${protocol}`;
}
