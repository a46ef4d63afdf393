import { defineRule } from '../../lint/rule';
import { nestBelow } from '../edits/nest-below';
import { keyRenames } from '../edits/rename-key';
import { strandedKeys } from '../facts/stranded-keys';
import { isMisread } from '../facts/syntax';
import { lookup } from '../model/lookup';
import { keyOf, matches } from '../schema/place';
import { problemsOf } from '../schema/problems';

/** Names that people bring along from other tools. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['env', 'environment'],
  ['cmd', 'command'],
  ['memory', 'mem_limit'],
  ['net', 'network_mode'],
  ['health_check', 'healthcheck'],
  ['workdir', 'working_dir'],
  ['hosts', 'extra_hosts'],
]);

/** Keys that stand one or two steps too high. */
const parents: ReadonlyMap<string, readonly string[]> = new Map(
  (
    [
      ['build', 'context dockerfile dockerfile_inline args target additional_contexts cache_from cache_to'],
      ['deploy', 'replicas resources placement update_config rollback_config restart_policy endpoint_mode'],
      ['deploy.resources', 'limits reservations'],
    ] as const
  ).flatMap(([parent, keys]) => keys.split(' ').map((key) => [key, parent.split('.')])),
);

export default defineRule({
  id: 'compose/no-unknown-service-key',
  category: 'correctness',
  severity: 'error',
  aliases: ['invalid-schema'],
  messages: {
    isUnknown: '`{key}` is no key of a service, so the project does not load.',
    isMisplaced: '`{key}` belongs below `{parent}`; a service has no such key, so the project does not load.',
  },
  fixes: {
    rename: { title: 'Rename it to `{name}`', safety: 'suggestion' },
    move: { title: 'Move it below `{parent}`', safety: 'suggestion' },
  },
  on: {
    composeFile(file, ctx) {
      for (const { entry, mapping, path, spec } of problemsOf(file, 'unknown-key')) {
        const { text: key, span: at } = entry.key;
        if (!matches(path, 'services.*') || isMisread(file, at) || strandedKeys(file).has(keyOf(path))) continue;
        const parent = parents.get(key);
        if (!parent) {
          const plain = key
            .replace(/[a-z](?=[A-Z])/g, '$&_')
            .replaceAll('-', '_')
            .toLowerCase();
          const meant = synonyms.get(key) ?? (spec.keys?.has(plain) ? plain : undefined);
          const fixes = keyRenames('rename', mapping, entry, spec.keys?.keys() ?? [], meant);
          ctx.report({ at, message: 'isUnknown', data: { key }, fixes });
          continue;
        }
        const data = { key, parent: parent.join('.') };
        const edits = lookup(mapping, parent[0] ?? '') ? undefined : nestBelow(file, mapping, entry, parent);
        const fixes = edits ? [{ title: 'move' as const, data, edits: () => edits }] : [];
        ctx.report({ at, message: 'isMisplaced', data, fixes });
      }
    },
  },
});
