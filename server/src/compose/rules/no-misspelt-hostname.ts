import { defineRule } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { addressesHere } from '../facts/addresses';
import { extraHostsOf } from '../facts/extra-hosts';
import { isMadeElsewhere } from '../facts/networks';
import { usesOf } from '../facts/objects';
import { entryAt, itemsOf } from '../facts/tree';
import { servicesNearby } from '../facts/undefined-names';
import { valueIn } from '../facts/value';
import type { Node, Service } from '../model/nodes';
import type { ComposeProject } from '../project/project';

export default defineRule({
  id: 'compose/no-misspelt-hostname',
  category: 'correctness',
  severity: 'hint',
  messages: { isMisspelt: 'No service of the project answers to `{host}`; was `{near}` meant?' },
  fixes: { useName: { title: 'Replace it with `{name}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      if (!project.isWhole) return;
      const addresses = addressesHere(project).filter(
        ({ host, variable }) => isCandidate(host) && variable !== 'HOSTNAME',
      );
      // In a network that others share, others have names too.
      if (addresses.length === 0 || [...project.objects.networks.values()].some(isMadeElsewhere)) return;
      const names = namesOf(project);
      const nearby = servicesNearby(project);
      const nearest = new Map<string, readonly string[]>();
      for (const { host, hostSpan, user } of addresses) {
        if (!names || names.has(host.toLowerCase()) || nearby.has(host)) continue;
        if (nearest.size >= mostHosts && !nearest.has(host)) continue;
        const all = nearest.get(host) ?? nearestNames(host, names);
        nearest.set(host, all);
        const near = all.filter((name) => name !== user.name);
        const [first] = near;
        if (!first || all.some((name) => differsInFigures(name, host)) || Math.abs(first.length - host.length) > 2)
          continue;
        const fixes = near.map(
          (name) => ({ title: 'useName', data: { name }, edits: () => [replace(hostSpan, name)] }) as const,
        );
        const data = { host, near: first };
        ctx.report({ at: hostSpan, message: 'isMisspelt', data, fixes: isShared(project.here, hostSpan) ? [] : fixes });
      }
    },
  },
});

/** So many unknown hosts come from a generator, and comparing each with all names would take long. */
const mostHosts = 50;

/** One label; `localhost` and addresses mean something everywhere. */
function isCandidate(host: string): boolean {
  return /^[a-z][\w-]{2,}$/i.test(host) && host.toLowerCase() !== 'localhost';
}

/** `db1` and `db2` are likely two machines. */
function differsInFigures(a: string, b: string): boolean {
  return a.replace(/\d/g, '') === b.replace(/\d/g, '');
}

/** Every name that the project gives to a container, in small letters; `undefined` where a variable leaves one open. */
function namesOf({ services }: ComposeProject): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const { layers, name } of services.values()) {
    names.add(name.toLowerCase());
    for (const layer of layers) {
      for (const text of furtherNames(layer)) {
        if (text === undefined) return undefined;
        names.add(text.toLowerCase());
      }
    }
  }
  return names;
}

function furtherNames(layer: Service): readonly (string | undefined)[] {
  const texts = (node: Node | undefined) => itemsOf(node).flatMap(({ value }) => textIn(value));
  return [
    ...['container_name', 'hostname'].flatMap((key) => textIn(layer.get(key)?.value)),
    ...usesOf(layer, 'networks').flatMap(({ mapping }) => texts(entryAt(mapping, 'aliases')?.value)),
    ...[...texts(layer.get('links')?.value), ...texts(layer.get('external_links')?.value)].map((text) =>
      text?.split(':').at(-1),
    ),
    ...extraHostsOf(layer, 'extra_hosts').map(({ host }) => host),
  ];
}

function textIn(node: Node | undefined): readonly (string | undefined)[] {
  const value = valueIn(node);
  return value ? [value.text] : [];
}
