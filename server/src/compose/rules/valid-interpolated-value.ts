import { defineRule } from '../../lint/rule';
import { dollarScalars } from '../facts/dollar-scalars';
import { objectsOf } from '../facts/objects';
import { entryAt, serviceEntry } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';
import type { ComposeFile, Entry } from '../model/nodes';
import { readsAsTruth } from '../schema/scalar-type';

const integers = pathsIn(`scale pids_limit mem_swappiness oom_score_adj deploy.replicas deploy.resources.limits.pids
  deploy.update_config.parallelism deploy.rollback_config.parallelism deploy.restart_policy.max_attempts
  deploy.placement.max_replicas_per_node`);
const truths =
  pathsIn(`attach init oom_kill_disable privileged read_only stdin_open tty healthcheck.disable build.no_cache
  build.privileged build.pull`);
const networkTruths = ['internal', 'attachable', 'external', 'enable_ipv4', 'enable_ipv6'];

type Kind = 'an integer' | '`true` or `false`';

export default defineRule({
  id: 'compose/valid-interpolated-value',
  category: 'correctness',
  severity: 'warning',
  messages: { isWrong: '`{key}` takes {kind}; with the default it becomes `{text}`, and the project does not load.' },
  on: {
    composeFile(file, ctx) {
      for (const { entry, kind } of placesOf(file)) {
        const value = valueIn(entry.value);
        if (!value?.hasVariable || value.text === undefined || isPatched(entry.value) || isOf(value.text, kind))
          continue;
        const data = { key: entry.key.text, kind, text: value.text.slice(0, 40) };
        ctx.report({ at: value.span, message: 'isWrong', data });
      }
    },
  },
});

function placesOf(file: ComposeFile): readonly { readonly entry: Entry; readonly kind: Kind }[] {
  if (dollarScalars(file).length === 0) return [];
  const found: { readonly entry: Entry; readonly kind: Kind }[] = [];
  const add = (entry: Entry | undefined, kind: Kind) => {
    if (entry) found.push({ entry, kind });
  };
  for (const service of file.services) {
    for (const path of integers) add(serviceEntry(service, ...path), 'an integer');
    for (const path of truths) add(serviceEntry(service, ...path), '`true` or `false`');
  }
  for (const { mapping } of objectsOf(file, 'networks')) {
    for (const key of networkTruths) add(entryAt(mapping, key), '`true` or `false`');
  }
  return found;
}

/** An empty text is what a variable without a value gives, and no default that someone wrote. */
function isOf(text: string, kind: Kind): boolean {
  if (text === '') return true;
  return kind === 'an integer' ? /^[-+]?\d+$/.test(text) : readsAsTruth(text);
}

function pathsIn(paths: string): readonly (readonly string[])[] {
  return paths.split(/\s+/).map((path) => path.split('.'));
}
