import { defineRule } from '../../lint/rule';
import { declareObjects } from '../edits/declare-object';
import { nameFromHere } from '../facts/file-names';
import { type ObjectKind, objectKinds } from '../facts/objects';
import { projectReferences, type Reference } from '../facts/references';
import { topMappings } from '../facts/tree';
import { isPlainName, knownObjects, knownServices } from '../facts/undefined-names';
import { referenceKinds } from '../facts/unused-objects';
import { lookup } from '../model/lookup';
import type { ComposeProject } from '../project/project';

/** More names would make the message too long. */
const mostNames = 3;

export default defineRule({
  id: 'compose/no-missing-extends-resource',
  category: 'correctness',
  severity: 'error',
  messages: {
    isMissing: '`{service}` of `{file}` needs {names}, which `extends` leaves behind; the project does not load.',
  },
  fixes: { declareHere: { title: 'Declare {names} here', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      if (!project.isWhole) return;
      const roles = new Map(project.files.map(({ file, role }) => [file, role]));
      for (const { from, path, service, target } of project.extensions) {
        if (from.file !== project.here || !path || !target || roles.get(target.file) !== 'extended') continue;
        const missing = projectReferences(project)
          .by(from.name)
          .filter(
            (each) => roles.get(each.file) === 'extended' && each.state === 'effective' && isMissing(each, project),
          );
        const objects = objectKinds.flatMap((kind) => {
          const names = missing.filter((each) => each.kind === referenceKinds[kind]).map(({ name }) => name);
          return names.length > 0 ? [{ kind, names: [...new Set(names)] }] : [];
        });
        const [first] = missing;
        if (!first) continue;
        // What goes into a section that is there comes before new sections at the same place.
        const ordered = [...objects].sort((a, b) => Number(isNew(project, a.kind)) - Number(isNew(project, b.kind)));
        const edits = ordered.map(({ kind, names }) => declareObjects(project.here, kind, names, bodies[kind]));
        const known = edits.flatMap((each) => each ?? []);
        const canDeclare = known.length > 0 && edits.every(Boolean);
        const declared = objects.flatMap(({ names }) => names.map((name) => `\`${name}\``)).join(', ');
        ctx.report({
          at: service.span,
          message: 'isMissing',
          data: { service: service.text ?? '', file: nameFromHere(project, target.file), names: listed(missing) },
          fixes: canDeclare ? [{ title: 'declareHere', data: { names: declared }, edits: () => known }] : [],
        });
      }
    },
  },
});

const bodies: Readonly<Record<ObjectKind, (name: string) => readonly string[]>> = {
  networks: () => [],
  volumes: () => [],
  secrets: (name) => [`file: ./secrets/${name}.txt`],
  configs: (name) => [`file: ./${name}.conf`],
  models: (name) => [`model: ai/${name}`],
};

function isNew({ here }: ComposeProject, kind: ObjectKind): boolean {
  return !topMappings(here).some((top) => lookup(top, kind));
}

function isMissing({ hasVariable, by, kind, name }: Reference, project: ComposeProject): boolean {
  if (hasVariable || !isPlainName(name) || by === 'build.network' || by === 'extends') return false;
  if (kind === 'service') return !knownServices(project).has(name);
  const objectKind = objectKinds.find((each) => referenceKinds[each] === kind);
  return (
    objectKind !== undefined &&
    !knownObjects(project, objectKind).has(name) &&
    !(kind === 'network' && name === 'default')
  );
}

function listed(missing: readonly Reference[]): string {
  const names = [...new Set(missing.map(({ kind, name }) => `the ${kind} \`${name}\``))];
  const more = names.length - mostNames;
  return [...names.slice(0, mostNames), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}
