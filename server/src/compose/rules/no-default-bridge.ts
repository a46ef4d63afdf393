import { KeptWith } from '../../lint/fact';
import { defineRule } from '../../lint/rule';
import { removalFix } from '../edits/removal-fix';
import { valueIn } from '../facts/value';
import type { Service } from '../model/nodes';
import type { ComposeProject } from '../project/project';

export default defineRule({
  id: 'compose/no-default-bridge',
  category: 'correctness',
  severity: 'warning',
  aliases: ['kics:networks-not-set'],
  messages: { isBridge: 'On the default bridge `{service}` finds no other service by name, and none finds it.' },
  fixes: {
    removeMode: { title: 'Remove `network_mode`, so that the network of the project applies', safety: 'suggestion' },
  },
  on: {
    composeProject(project, ctx) {
      for (const service of project.here.services) {
        const { file, get, mapping, name } = service;
        const entry = get('network_mode');
        const value = valueIn(entry?.value);
        if (!entry || !value || !/^(?:bridge|default)$/.test(value.text ?? '')) continue;
        const index = mapping?.entries.indexOf(entry) ?? -1;
        ctx.report({
          at: value.span,
          message: 'isBridge',
          data: { service: name },
          fixes: mapping && index >= 0 ? removalFix(file, 'removeMode', mapping, index) : [],
          ...(isLoner(service, project) ? { atMost: 'info' } : {}),
        });
      }
    },
  },
});

const kept = new KeptWith<ComposeProject, ReadonlyMap<string, number>>();

/** True for a service that names no other one, and that none names. */
function isLoner(service: Service, project: ComposeProject): boolean {
  const counts = kept.get(project) ?? wordCounts(project);
  kept.set(project, counts);
  const own = wordsOf(service);
  const isNamed = (counts.get(service.name) ?? 0) > (own.has(service.name) ? 1 : 0);
  return !isNamed && ![...own].some((word) => word !== service.name && project.services.has(word));
}

/** For each word the number of services that use it. */
function wordCounts({ services }: ComposeProject): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { layers } of services.values()) {
    for (const word of new Set(layers.flatMap((layer) => [...wordsOf(layer)]))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

function wordsOf({ entry, file }: Service): ReadonlySet<string> {
  return new Set(entry.value ? file.source.slice(entry.value.span).match(/[\w-]+/g) : []);
}
