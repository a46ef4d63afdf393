import { defineRule, type Fix } from '../../lint/rule';
import { appendItems } from '../edits/append-items';
import { profilesOf } from '../facts/profiles';
import { isTie, projectReferences, type Reference } from '../facts/references';
import { entryAt } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';
import { resolve } from '../model/lookup';
import type { ComposeProject, ProjectService } from '../project/project';

export default defineRule({
  id: 'compose/no-unreachable-profile-dependency',
  category: 'correctness',
  severity: 'error',
  messages: {
    isHidden:
      '`{name}` starts with the profile {profiles} only, but `{user}` always needs it; without it nothing loads.',
    isPartly:
      '`{name}` lacks the profile {profiles} in which `{user}` needs it; with that profile alone nothing loads.',
  },
  fixes: { addProfiles: { title: 'Add {profiles} to the profiles of `{name}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const reference of projectReferences(project).all) {
        const { file, name, span, state, user } = reference;
        if (!isTie(reference) || file !== project.here || state !== 'effective' || isOptional(reference)) continue;
        // What only lends its build is built without being started.
        if (reference.by === 'build.additional_contexts') continue;
        const needed = project.services.get(name);
        const own = profilesOf(user);
        const others = needed && needed !== user ? profilesOf(needed) : undefined;
        if (!needed || !own || !others || others.size === 0 || isPatchedAnywhere(needed, user)) continue;
        const lacking = [...own].filter((profile) => !others.has(profile));
        if (own.size > 0 ? lacking.length === 0 : isActive(project, others)) continue;
        const profiles = own.size === 0 ? [...others] : lacking;
        ctx.report({
          at: span,
          message: own.size === 0 ? 'isHidden' : 'isPartly',
          data: { name, user: user.name, profiles: quoted(profiles) },
          fixes: own.size === 0 ? [] : fixesOf(project, needed, lacking),
          ...(own.size === 0 ? {} : { atMost: 'warning' }),
        });
      }
    },
  },
});

/** `COMPOSE_PROFILES` in `.env` switches profiles on for all who start the project in its folder. */
function isActive({ variables }: ComposeProject, profiles: ReadonlySet<string>): boolean {
  const active = variables.valueOf('COMPOSE_PROFILES')?.text.split(',') ?? [];
  return active.some((each) => each.trim() === '*' || profiles.has(each.trim()));
}

function isOptional({ detail }: Reference): boolean {
  const required = entryAt(detail, 'required');
  return required !== undefined && valueIn(required.value)?.text !== 'true';
}

function isPatchedAnywhere(...services: readonly ProjectService[]): boolean {
  return services.some(({ layers }) =>
    layers.some(({ entry, get }) => isPatched(entry.value) || isPatched(get('profiles')?.value)),
  );
}

function fixesOf(
  { here }: ComposeProject,
  { layers, name }: ProjectService,
  lacking: readonly string[],
): readonly Fix<'addProfiles'>[] {
  const lists = layers.flatMap((layer) => {
    const list = layer.file === here ? resolve(layer.get('profiles')?.value) : undefined;
    return list?.kind === 'sequence' ? [{ list, layer }] : [];
  });
  const [place] = lists;
  if (!place || place.layer.entry.value?.kind === 'alias') return [];
  const edit = appendItems(here, place.list, lacking);
  return edit ? [{ title: 'addProfiles', data: { name, profiles: quoted(lacking) }, edits: () => [edit] }] : [];
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}
