import { defineRule, type Fix } from '../../lint/rule';
import { insert } from '../../text/span';
import { insertBefore } from '../edits/insert-entry';
import { isShared } from '../edits/removal-fix';
import { commandOf } from '../facts/command';
import { extraHostsOf } from '../facts/extra-hosts';
import { systemOf } from '../facts/image-system';
import { keyValuesOf } from '../facts/key-values';
import { hasForeignNetwork } from '../facts/open-ports';
import { serviceEntry } from '../facts/tree';
import { partOf, type Value } from '../facts/value';
import { resolve } from '../model/lookup';
import type { Entry, Service } from '../model/nodes';

const hostName = /(?<![\w.-])(?:host|gateway)\.docker\.internal(?![\w-])/;

export default defineRule({
  id: 'compose/require-host-gateway',
  category: 'correctness',
  severity: 'hint',
  messages: {
    isUnmapped: '`{name}` resolves on Docker Desktop; an Engine on Linux does not know it unless it is mapped.',
  },
  fixes: { map: { title: 'Map `{name}` in `extra_hosts`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of project.here.services) {
        const named = textsOf(service);
        if (named.length === 0) continue;
        const whole = project.services.get(service.name);
        const layers = whole?.layers ?? [service];
        if (layers.some(hasForeignNetwork) || (whole && (!whole.isWhole || systemOf(whole) === 'windows'))) continue;
        const mapped = new Set(layers.flatMap((layer) => extraHostsOf(layer, 'extra_hosts').map(({ host }) => host)));
        for (const { entry, value } of named) {
          const match = hostName.exec(value.written);
          const name = match?.[0] ?? '';
          if (!match || mapped.has(name)) continue;
          const at = partOf(value, match.index, match.index + name.length);
          ctx.report({ at, message: 'isUnmapped', data: { name }, fixes: fixesOf(service, entry, name) });
          break;
        }
      }
    },
  },
});

interface Text {
  readonly entry: Entry;
  readonly value: Value;
}

/** What the container reads, as far as it may name the host: environment, command line, health check. */
function textsOf(service: Service): readonly Text[] {
  const found: Text[] = [];
  const add = (entry: Entry, value: Value | undefined) => {
    if (value?.written.includes('.docker.internal')) found.push({ entry, value });
  };
  const environment = service.get('environment');
  if (environment) for (const { value } of keyValuesOf(environment.value)) add(environment, value);
  for (const [key, ...below] of [['command'], ['entrypoint'], ['healthcheck', 'test']] as const) {
    const outer = service.get(key);
    const command = outer && commandOf(serviceEntry(service, key, ...below));
    if (!outer || !command) continue;
    for (const value of command.form === 'text' ? [command.value] : command.items) add(outer, value);
  }
  return found;
}

function fixesOf({ file, get, mapping }: Service, entry: Entry, name: string): readonly Fix<'map'>[] {
  const { source } = file;
  const pair = `"${name}:host-gateway"`;
  const data = { name };
  if (!mapping || isShared(file, entry.span)) return [];
  const existing = get('extra_hosts');
  if (!existing) {
    if (!mapping.entries.includes(entry)) return [];
    const column = entry.span.start - source.lineSpan(source.lineAt(entry.span.start)).start;
    const text = mapping.flow
      ? `extra_hosts: [${pair}]`
      : `extra_hosts:${source.lineEnd}${' '.repeat(column + 2)}- ${pair}`;
    return [{ title: 'map', data, edits: () => [insertBefore(file, mapping, entry, text)] }];
  }
  const list = resolve(existing.value);
  const last = list?.kind === 'sequence' ? list.items.at(-1) : undefined;
  if (list?.kind !== 'sequence' || !last || existing.value?.kind === 'alias' || isShared(file, existing.span))
    return [];
  const column = last.span.start - source.lineSpan(source.lineAt(last.span.start)).start;
  const text = list.flow ? `, ${pair}` : `${source.lineEnd}${' '.repeat(column)}- ${pair}`;
  const end = list.flow ? last.span.end : source.lineSpan(source.lineAt(last.span.end)).end;
  return [{ title: 'map', data, edits: () => [insert(end, text)] }];
}
