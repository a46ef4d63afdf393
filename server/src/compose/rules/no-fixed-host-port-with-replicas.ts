import { defineRule, type Fix } from '../../lint/rule';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { isStackFile } from '../facts/file-role';
import { mergedPorts } from '../facts/merged-ports';
import { hasForeignNetwork } from '../facts/open-ports';
import type { Port } from '../facts/ports';
import { replicasOf } from '../facts/replicas';
import { hasSwarmKeys } from '../facts/swarm-keys';
import { entryAt } from '../facts/tree';
import { partOf, type Value, valueIn } from '../facts/value';
import { lengthOf, portRange } from '../values/port-ranges';

type FixName = 'useRange' | 'dropHostPort';

export default defineRule({
  id: 'compose/no-fixed-host-port-with-replicas',
  category: 'correctness',
  severity: 'error',
  messages: { isFixed: '{count} containers of `{service}` want host port {published}; only the first one starts.' },
  fixes: {
    useRange: { title: 'Publish the ports {range}', safety: 'suggestion' },
    dropHostPort: { title: 'Let the engine choose the host ports', safety: 'suggestion' },
  },
  on: {
    composeProject(project, ctx) {
      const isStack = isStackFile(project);
      for (const service of project.services.values()) {
        const replicas = replicasOf(service);
        if (!replicas || replicas.count < 2 || service.layers.some(hasForeignNetwork)) continue;
        for (const port of mergedPorts(service)) {
          const { isKnown, mode, published = '0', service: layer } = port;
          const range = portRange(published);
          const isFixed = isKnown && range && range.first > 0 && lengthOf(range) < replicas.count;
          if (!isFixed || (isStack && mode !== 'host')) continue;
          const isHere = layer.file === project.here;
          const at = isHere ? hostValue(port)?.span : replicas.value.span;
          if (!at || (!isHere && replicas.merged.layer.file !== project.here)) continue;
          ctx.report({
            at,
            message: 'isFixed',
            data: { count: String(replicas.count), published, service: service.name },
            fixes: isHere ? fixesOf(port, range.first, replicas.count) : [],
            ...(isStack
              ? { atMost: 'warning' }
              : mode !== 'host' && hasSwarmKeys(layer.file)
                ? { atMost: 'hint' }
                : {}),
          });
        }
      }
    },
  },
});

/** The short text, or the value of `published`. */
function hostValue({ mapping, value }: Port): Value | undefined {
  return value ?? valueIn(entryAt(mapping, 'published')?.value);
}

function fixesOf(port: Port, first: number, count: number): readonly Fix<FixName>[] {
  const { hostIp, item, mapping, published = '', service, target = '' } = port;
  const value = hostValue(port);
  if (!value || value.hasVariable || isShared(service.file, item.span) || portRange(target)?.first !== Number(target)) {
    return [];
  }
  const range = `${first}-${first + count - 1}`;
  const useRange = { title: 'useRange', data: { range } } as const;
  if (mapping) {
    const text = value.isQuoted ? range : `"${range}"`;
    return [{ ...useRange, edits: () => [replace(value.span, text)] }];
  }
  const start = value.written.indexOf(published, hostIp === undefined ? 0 : hostIp.length);
  const host = partOf(value, start, start + published.length);
  if (!portRange(range)) return [];
  const rest = value.written.slice(start + published.length + 1);
  const free = hostIp === undefined ? rest : `${value.written.slice(0, start)}:${rest}`;
  return [
    { ...useRange, edits: () => [replace(host, range)] },
    { title: 'dropHostPort', edits: () => [replace(value.span, free)] },
  ];
}
