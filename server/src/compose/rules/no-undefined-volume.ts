import { defineRule, type Fix } from '../../lint/rule';
import { insert } from '../../text/span';
import { declareObjects } from '../edits/declare-object';
import { renameFixes } from '../edits/reference-fixes';
import { isShared } from '../edits/removal-fix';
import { hasEscapedPath, schemeOf } from '../facts/checked-mounts';
import { mountsOf } from '../facts/mounts';
import type { Reference } from '../facts/references';
import { knownObjects, undefinedObjects } from '../facts/undefined-names';
import type { ComposeProject } from '../project/project';

type FixName = 'useName' | 'declare' | 'useFolder';

export default defineRule({
  id: 'compose/no-undefined-volume',
  category: 'correctness',
  severity: 'error',
  messages: {
    isUndefined: 'No volume `{name}` is declared below `volumes`, so the project does not load.',
    looksLikePath: '`{name}` is read as the name of a volume, which nobody declares; a path begins with `./`.',
  },
  fixes: {
    useName: { title: 'Use `{name}`', safety: 'suggestion' },
    declare: { title: 'Declare the volume `{name}`', safety: 'suggestion' },
    useFolder: { title: 'Mount `./{name}`', safety: 'suggestion' },
  },
  on: {
    composeProject(project, ctx) {
      const otherwiseWrong = new Set(
        project.here.services.flatMap((service) =>
          mountsOf(service).flatMap((mount) =>
            schemeOf(mount) !== undefined || hasEscapedPath(mount) ? mount.span.start : [],
          ),
        ),
      );
      for (const reference of undefinedObjects(project, 'volumes', ['volumes'], isVolumeName)) {
        const { name, span } = reference;
        if (otherwiseWrong.has(span.start)) continue;
        ctx.report({
          at: span,
          message: isLikeAPath(name) ? 'looksLikePath' : 'isUndefined',
          data: { name },
          fixes: fixesOf(reference, project),
        });
      }
    },
  },
});

/** Compose takes every source for a name that does not begin like a path. */
function isVolumeName(name: string): boolean {
  return /^[\w][\w./-]*$/.test(name);
}

function isLikeAPath(name: string): boolean {
  return /\/|\.[a-z]\w*$/i.test(name);
}

function fixesOf(reference: Reference, project: ComposeProject): readonly Fix<FixName>[] {
  const { detail, file, name, span } = reference;
  const data = { name };
  const renames = renameFixes<FixName>('useName', reference, knownObjects(project, 'volumes'));
  const isThere = ['file', 'folder'].includes(project.disk?.kindOf(`./${name}`, file) ?? 'unknown');
  const toFolder: readonly Fix<FixName>[] =
    (isThere || isLikeAPath(name)) && !detail && !isShared(file, span)
      ? [{ title: 'useFolder', data, edits: () => [insert(span.start, './')] }]
      : [];
  const edits = isLikeAPath(name) ? undefined : declareObjects(file, 'volumes', [name]);
  const declaring: readonly Fix<FixName>[] = edits ? [{ title: 'declare', data, edits: () => edits }] : [];
  return [...renames, ...toFolder, ...declaring];
}
