import { defineRule } from '../../lint/rule';
import { replace, span } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { valueIn } from '../facts/value';

/** Modes of Docker on Linux and Windows, then those of Podman. */
const modes =
  /^(?:bridge|host|none|default|nat|transparent|(?:service|container|ns|slirp4netns|pasta|private)(?::.*)?)$/;

export default defineRule({
  id: 'compose/valid-network-mode',
  category: 'correctness',
  severity: 'error',
  messages: {
    isProjectNetwork: '`{name}` is a network of this project; `network_mode` looks for one of that name outside of it.',
    isUnknown: '`{name}` is no network mode, so the engine looks for a network of that name outside of the project.',
  },
  fixes: { useNetworks: { title: 'Replace it with `networks: [{name}]`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      const networks = [...project.objects.networks.values()];
      const outside = new Set(
        networks.flatMap(({ layers, name }) =>
          layers
            .filter(({ isExternal }) => isExternal)
            .map(({ mapping }) => {
              return valueIn(mapping?.entries.find(({ key }) => key.text === 'name')?.value)?.text ?? name;
            }),
        ),
      );
      for (const { file, get, mapping } of project.here.services) {
        const entry = get('network_mode');
        const value = valueIn(entry?.value);
        const name = value?.text;
        if (!entry || !value || !name || modes.test(name)) continue;
        const isOwn = project.objects.networks.has(name) && !outside.has(name);
        const canMove = isOwn && !get('networks') && mapping?.entries.includes(entry) && !value.hasVariable;
        const at = span(entry.key.span.start, entry.value?.span.end ?? entry.span.end);
        ctx.report({
          at: value.span,
          message: isOwn ? 'isProjectNetwork' : 'isUnknown',
          data: { name: name.slice(0, 60) },
          fixes:
            canMove && !isShared(file, entry.span)
              ? [{ title: 'useNetworks', data: { name }, edits: () => [replace(at, `networks: [${name}]`)] }]
              : [],
          ...(isOwn ? {} : { atMost: 'warning' }),
        });
      }
    },
  },
});
