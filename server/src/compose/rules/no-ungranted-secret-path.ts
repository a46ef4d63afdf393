import { defineRule, type Fix } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace, type Span, span } from '../../text/span';
import { addServiceKeys } from '../edits/add-service-keys';
import { appendItems } from '../edits/append-items';
import { isShared } from '../edits/removal-fix';
import { mergedMounts } from '../facts/merged-service';
import { usesOf } from '../facts/objects';
import { serviceEnvironment } from '../facts/service-environment';
import { entryAt } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';
import { resolve } from '../model/lookup';
import type { Service } from '../model/nodes';
import type { ComposeProject, ProjectService } from '../project/project';

const folder = '/run/secrets/';

export default defineRule({
  id: 'compose/no-ungranted-secret-path',
  category: 'correctness',
  severity: 'warning',
  messages: { isMissing: '`{user}` is not granted the secret `{name}`, so this file does not exist in its container.' },
  fixes: {
    grant: { title: 'Grant `{name}` to `{user}`', safety: 'suggestion' },
    useName: { title: 'Replace it with `{name}`', safety: 'suggestion' },
  },
  on: {
    composeProject(project, ctx) {
      if (!project.isWhole) return;
      for (const user of project.services.values()) {
        if (!user.isWhole || !user.layers.some(({ file }) => file === project.here)) continue;
        const places = placesIn(project, user);
        const paths = places.length > 0 ? secretPaths(user) : undefined;
        if (!paths || mountsOver(user)) continue;
        for (const { at, layer, name } of places) {
          if (paths.has(folder + name)) continue;
          const fixes = [...grantFix(project, user, layer, name), ...renames(project, paths, at, name)];
          ctx.report({ at, message: 'isMissing', data: { user: user.name, name }, fixes });
        }
      }
    },
  },
});

interface PathPlace {
  readonly name: string;
  readonly at: Span;
  readonly layer: Service;
}

function placesIn(project: ComposeProject, user: ProjectService): readonly PathPlace[] {
  return [...serviceEnvironment(project, user).variables.values()].flatMap(({ layer, pair }): PathPlace | [] => {
    const name = /^\/run\/secrets\/([\w.-]+)$/.exec(pair?.written ?? '')?.[1];
    if (!name || !pair?.valueSpan || layer.file !== project.here) return [];
    const { start, end } = pair.valueSpan;
    const isWritten = end - start === pair.written?.length;
    return { name, layer, at: isWritten ? span(end - name.length, end) : pair.valueSpan };
  });
}

/** Where the service finds its secrets; `undefined` where a variable or another file's change leaves it open. */
function secretPaths({ layers }: ProjectService): ReadonlySet<string> | undefined {
  const paths = new Set<string>();
  for (const layer of layers) {
    const node = layer.get('secrets')?.value;
    const list = resolve(node);
    if (isPatched(node) || isPatched(layer.entry.value)) return undefined;
    const uses = usesOf(layer, 'secrets');
    if (list?.kind === 'sequence' && uses.length < list.items.filter(({ value }) => value).length) return undefined;
    for (const { mapping, name } of uses) {
      const target = entryAt(mapping, 'target');
      const text = target ? valueIn(target.value)?.text : name;
      if (text === undefined) return undefined;
      paths.add(text.startsWith('/') ? text : folder + text);
    }
  }
  return paths;
}

/** True where a mount or a config may bring the file. */
function mountsOver(user: ProjectService): boolean {
  const isBelow = (path: string | undefined) => path === undefined || `${path}/`.startsWith('/run/');
  const configs = user.layers.flatMap((layer) =>
    usesOf(layer, 'configs').map(({ mapping }) => valueIn(entryAt(mapping, 'target')?.value)?.text ?? '/'),
  );
  return mergedMounts(user).some(({ target }) => isBelow(target)) || configs.some((path) => path.startsWith('/run/'));
}

function grantFix(
  { here, objects }: ComposeProject,
  user: ProjectService,
  layer: Service,
  name: string,
): readonly Fix<'grant'>[] {
  if (!objects.secrets.has(name) || layer.name !== user.name) return [];
  const entry = layer.get('secrets');
  const list = resolve(entry?.value);
  const data = { name, user: user.name };
  if (!entry) {
    const edits = addServiceKeys(layer, layer.mapping?.flow ? [`secrets: [${name}]`] : ['secrets:', `  - ${name}`]);
    return edits ? [{ title: 'grant', data, edits: () => edits }] : [];
  }
  const edit = list?.kind === 'sequence' && entry.value === list ? appendItems(here, list, [name]) : undefined;
  return edit ? [{ title: 'grant', data, edits: () => [edit] }] : [];
}

function renames(
  { here }: ComposeProject,
  paths: ReadonlySet<string>,
  at: Span,
  wrong: string,
): readonly Fix<'useName'>[] {
  const granted = [...paths].flatMap((path) => (path.startsWith(folder) ? path.slice(folder.length) : []));
  if (isShared(here, at) || at.end - at.start !== wrong.length) return [];
  return nearestNames(wrong, granted).map(
    (name): Fix<'useName'> => ({ title: 'useName', data: { name }, edits: () => [replace(at, name)] }),
  );
}
