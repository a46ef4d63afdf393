import { defineRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import { checkedMounts, targetOf } from '../facts/checked-mounts';
import { cleanPath } from '../facts/container-paths';
import { type ObjectUse, usesOf } from '../facts/objects';
import { tmpfsOf } from '../facts/tmpfs';
import { entryAt } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';
import type { Service } from '../model/nodes';

interface Target {
  readonly path: string;
  readonly at: Span;
  /** The whole text of a short mount; two equal ones are a repeated item. */
  readonly text: string | undefined;
}

export default defineRule({
  id: 'compose/no-duplicate-mount-target',
  category: 'correctness',
  severity: 'error',
  messages: {
    isTaken: 'Something else is mounted at `{path}` already; Compose drops one of the two, or the start fails.',
  },
  on: {
    service(service, ctx) {
      const firsts = new Map<string, Target>();
      for (const target of targetsOf(service)) {
        const { at, path, text } = target;
        const first = firsts.get(path);
        if (!first) firsts.set(path, target);
        else if (text === undefined || text !== first.text) {
          const related = [{ span: first.at, message: 'The first one' }];
          ctx.report({ at, message: 'isTaken', data: { path }, related });
        }
      }
    },
  },
});

function targetsOf(service: Service): readonly Target[] {
  const mounts = checkedMounts(service).flatMap((mount) => {
    const path = targetOf(mount);
    return path ? [{ path: cleanPath(path), at: mount.targetSpan, text: mount.value?.written }] : [];
  });
  const tmpfs = tmpfsOf(service).flatMap(({ target, targetSpan, value }) =>
    target === '' ? [] : [{ path: cleanPath(target), at: targetSpan, text: value.written }],
  );
  return [...mounts, ...tmpfs, ...grantsOf(service, 'secrets', '/run/secrets/'), ...grantsOf(service, 'configs', '/')];
}

function grantsOf(service: Service, kind: 'secrets' | 'configs', folder: string): readonly Target[] {
  if (isPatched(service.get(kind)?.value)) return [];
  return usesOf(service, kind).flatMap((use) => grantOf(use, folder) ?? []);
}

function grantOf({ mapping, name, span: at, value }: ObjectUse, folder: string): Target | undefined {
  const entry = entryAt(mapping, 'target');
  const target = valueIn(entry?.value);
  const path = entry ? target?.text : name;
  if (path === undefined || path === '') return undefined;
  const text = mapping ? undefined : value?.written;
  return { path: cleanPath(path.startsWith('/') ? path : `${folder}${path}`), at: target?.span ?? at, text };
}
