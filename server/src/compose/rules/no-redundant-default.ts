import { defineRule, type Fix } from '../../lint/rule';
import { remove } from '../../text/span';
import { isShared, removalFix } from '../edits/removal-fix';
import { fileName, isStackFile, roleOf } from '../facts/file-role';
import { type Port, portsOf } from '../facts/ports';
import { isPatched, partOf, valueIn } from '../facts/value';
import { asMapping } from '../model/lookup';
import type { ComposeFile, Mapping, Node } from '../model/nodes';
import type { ComposeProject } from '../project/project';

interface Redundant {
  readonly mapping: Mapping;
  readonly key: string;
  readonly text: string;
}

export default defineRule({
  id: 'compose/no-redundant-default',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  messages: { isDefault: '`{text}` is what holds without it.' },
  fixes: { remove: { title: 'Remove `{text}`', safety: 'safe' } },
  on: {
    composeProject(project, ctx) {
      if (!isAlone(project)) return;
      const { here, objects } = project;
      for (const service of here.services) {
        const { entry, mapping } = service;
        if (!mapping || isPatched(entry.value) || service.get('extends')) continue;
        const build = asMapping(service.get('build')?.value);
        const ports = portsOf(service);
        const rows: readonly (readonly [Mapping | undefined, string, string])[] = [
          [mapping, 'privileged', 'false'],
          [mapping, 'restart', 'no'],
          [build, 'dockerfile', 'Dockerfile'],
          ...ports.map((port) => [port.mapping, 'protocol', 'tcp'] as const),
        ];
        for (const [owner, key, text] of rows) report(owner && { mapping: owner, key, text });
        for (const port of ports) reportShort(port, ports);
      }
      for (const { layers } of objects.networks.values()) {
        for (const { mapping } of layers) report(mapping && { mapping, key: 'driver', text: 'bridge' });
      }

      function report(each: Redundant | undefined): void {
        const index = each?.mapping.entries.findIndex(({ key }) => key.text === each.key) ?? -1;
        const found = each?.mapping.entries[index];
        const value = valueIn(found?.value);
        if (!each || !found || !value || !isOwn(here, each.mapping, found.value)) return;
        if (value.written !== each.text || value.hasVariable) return;
        const text = `${each.key}: ${each.text}`;
        // A mapping of which nothing is left means another thing, or nothing.
        const fixes: readonly Fix<'remove'>[] =
          each.mapping.entries.length > 1 ? removalFix(here, 'remove', each.mapping, index, { text }) : [];
        ctx.report({ at: value.span, message: 'isDefault', data: { text }, fixes });
      }

      function reportShort({ item, target, value }: Port, ports: readonly Port[]): void {
        if (!value || value.hasVariable || !/\/tcp$/i.test(value.written) || isPatched(item.value)) return;
        // Beside the same port of UDP it tells the two apart.
        if (ports.some((other) => other.target === target && other.protocol !== 'tcp')) return;
        const at = partOf(value, value.written.length - 4, value.written.length);
        const isFixable = at !== value.span && !isShared(here, value.span);
        const fixes: readonly Fix<'remove'>[] = isFixable
          ? [{ title: 'remove', data: { text: '/tcp' }, edits: () => [remove(at)] }]
          : [];
        ctx.report({ at, message: 'isDefault', data: { text: '/tcp' }, fixes });
      }
    },
  },
});

/** No other file may be meant to be overruled. */
function isAlone(project: ComposeProject): boolean {
  const name = fileName(project);
  const isMain = name === '' || /^(?:docker-)?compose\.ya?ml$/.test(name);
  return isMain && project.files.length === 1 && roleOf(project) === 'base' && !isStackFile(project);
}

/** Nothing is merged in that it could overrule, and nobody else uses it. */
function isOwn(file: ComposeFile, mapping: Mapping, value: Node | undefined): boolean {
  const isPlain = !isPatched(value) && !isPatched(mapping) && value?.kind === 'scalar';
  return isPlain && !mapping.entries.some(({ key }) => key.text === '<<') && !isShared(file, value.span);
}
