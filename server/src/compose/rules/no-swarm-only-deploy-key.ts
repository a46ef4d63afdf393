import { defineRule } from '../../lint/rule';
import { checkedEntry } from '../facts/checked-entry';
import { hasContent } from '../facts/content';
import { isStackFile } from '../facts/file-role';
import { entryAt } from '../facts/tree';
import { valueIn } from '../facts/value';
import type { Service } from '../model/nodes';
import type { ComposeProject } from '../project/project';

const paths = [
  ['placement'],
  ['update_config'],
  ['rollback_config'],
  ['endpoint_mode'],
  ['mode'],
  ['labels'],
  ['restart_policy', 'window'],
] as const;

export default defineRule({
  id: 'compose/no-swarm-only-deploy-key',
  category: 'clarity',
  severity: 'info',
  messages: { hasNoEffect: 'Compose reads `deploy.{path}` and does nothing with it; only Swarm does.' },
  on: {
    composeProject(project, ctx) {
      if (isStackFile(project) || isMeantForSwarm(project)) return;
      for (const service of project.here.services) {
        for (const path of paths) {
          const found = swarmEntry(service, path);
          if (found) ctx.report({ at: found.key.span, message: 'hasNoEffect', data: { path: path.join('.') } });
        }
      }
    },
  },
});

function swarmEntry(service: Service, path: readonly string[]) {
  const entry = checkedEntry(service, 'deploy', ...path);
  if (!hasContent(entry)) return undefined;
  // What Compose does anyway.
  const text = valueIn(entry?.value)?.text;
  if (path[0] === 'mode' && (text === undefined || text === 'replicated')) return undefined;
  return entry;
}

/** Compose has neither overlay networks of its own nor a store of secrets, whatever the file is called. */
function isMeantForSwarm({ objects }: ComposeProject): boolean {
  const hasOverlay = [...objects.networks.values()].some(({ layers }) =>
    layers.some(({ mapping }) => valueIn(entryAt(mapping, 'driver')?.value)?.text === 'overlay'),
  );
  const stored = [...objects.secrets.values(), ...objects.configs.values()];
  return hasOverlay || stored.some(({ layers }) => layers.some(({ isExternal }) => isExternal));
}
