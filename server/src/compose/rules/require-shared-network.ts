import { defineRule, type Fix } from '../../lint/rule';
import type { Span } from '../../text/span';
import { appendItems } from '../edits/append-items';
import { addressesHere } from '../facts/addresses';
import { dependencyConditions } from '../facts/dependency-conditions';
import { mergedEntry } from '../facts/merged';
import { mergedValue, networksOf } from '../facts/networks';
import { isOneShot } from '../facts/one-shot';
import { resolve } from '../model/lookup';
import type { ComposeProject, ProjectService } from '../project/project';

export default defineRule({
  id: 'compose/require-shared-network',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isApart: '`{user}` and `{name}` have no network in common, so `{user}` cannot reach this name.',
    isDependencyApart: '`{user}` waits for `{name}` but shares no network with it, so it cannot reach it.',
  },
  fixes: { joinNetwork: { title: 'Let `{user}` join `{network}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      if (!project.isWhole) return;
      const seen = new Set<string>();
      const check = (user: ProjectService, other: ProjectService, at: Span, isDependency: boolean) => {
        const pair = `${user.name} ${other.name}`;
        if (seen.has(pair) || !areApart(project, user, other)) return;
        seen.add(pair);
        ctx.report({
          at,
          message: isDependency ? 'isDependencyApart' : 'isApart',
          data: { user: user.name, name: other.name },
          fixes: fixesOf(project, user, other),
          ...(isDependency ? { atMost: 'info' } : {}),
        });
      };
      for (const { host, hostSpan, user } of addressesHere(project)) {
        const other = project.services.get(host);
        if (other && other !== user) check(user, other, hostSpan, false);
      }
      for (const { condition, needed, reference } of dependencyConditions(project)) {
        // Who waits for a job's end seldom speaks to it.
        if (condition === 'service_completed_successfully' || isOneShot(needed)) continue;
        check(reference.user, needed, reference.span, true);
      }
    },
  },
});

function areApart(project: ComposeProject, a: ProjectService, b: ProjectService): boolean {
  const [first, second] = [networkNames(project, a), networkNames(project, b)];
  if (!first || !second || !a.isWhole || !b.isWhole) return false;
  return ![...first].some((name) => second.has(name));
}

/** The networks by the names that the engine knows; `undefined` where a mode or a variable leaves them open. */
function networkNames(project: ComposeProject, service: ProjectService): ReadonlySet<string> | undefined {
  if (mergedEntry(service, 'network_mode') || mergedEntry(service, 'provider')) return undefined;
  const names = new Set<string>();
  for (const name of networksOf(service).keys()) {
    const network = project.objects.networks.get(name);
    const given = network && mergedValue(network, 'name');
    if (given && given.text === undefined) return undefined;
    if (name.includes('$') || (!network && name !== 'default')) return undefined;
    names.add(given?.text ? `=${given.text}` : name);
  }
  return names.size > 0 ? names : undefined;
}

function fixesOf({ here }: ComposeProject, user: ProjectService, other: ProjectService): readonly Fix<'joinNetwork'>[] {
  const [network] = networksOf(other).keys();
  const place = user.layers.find(({ file, get }) => file === here && get('networks'));
  const node = place?.get('networks')?.value;
  const list = resolve(node);
  if (!network || network === 'default' || list?.kind !== 'sequence' || node !== list) return [];
  const edit = appendItems(here, list, [network]);
  if (!edit) return [];
  const data = { user: user.name, network };
  return [{ title: 'joinNetwork', data, edits: () => [edit] }];
}
