import { defineRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import { nameFromHere } from '../facts/file-names';
import { objectKinds, objectsOf } from '../facts/objects';
import { isSameNode } from '../facts/same-node';
import { referenceKinds } from '../facts/unused-objects';
import type { ComposeFile, Entry } from '../model/nodes';
import { includesOf } from '../project/includes';
import type { ComposeProject } from '../project/project';

interface Definition {
  readonly what: string;
  readonly entry: Entry;
  readonly file: ComposeFile;
  /** Where this file says it: the definition itself, or the include that brings it. */
  readonly at: Span;
}

export default defineRule({
  id: 'compose/no-include-conflict',
  category: 'correctness',
  severity: 'error',
  messages: {
    isDefinedTwice:
      '`{file}` defines {what} too, and differently; an include does not merge, so the project does not load.',
    isIncludedTwice:
      'This brings {what} anew, unlike `{file}`; an include does not merge, so the project does not load.',
  },
  on: {
    composeProject(project, ctx) {
      const seen = new Map<string, Definition>();
      for (const group of groupsOf(project)) {
        for (const definition of group) {
          const { at, entry, file, what } = definition;
          const first = seen.get(what);
          if (!first) continue;
          if (first.file === file || isSameNode(first.entry.value, entry.value)) continue;
          const isOwn = first.file === project.here;
          ctx.report({
            at: isOwn ? first.at : at,
            message: isOwn ? 'isDefinedTwice' : 'isIncludedTwice',
            data: { what, file: nameFromHere(project, isOwn ? file : first.file) },
          });
        }
        for (const definition of group) if (!seen.has(definition.what)) seen.set(definition.what, definition);
      }
    },
  },
});

/** What the file itself defines, then what each of its includes brings; the files of one include are merged. */
function groupsOf(project: ComposeProject): readonly (readonly Definition[])[] {
  const { files, here, includes, variables } = project;
  const byUri = new Map(files.map(({ file, uri }) => [uri, file]));
  const own = includes.filter(({ from }) => from === here);
  const included = includesOf(here, variables).flatMap(({ paths }) => {
    // Several files of one include change each other on purpose, so no body is known for certain.
    const [path] = paths;
    if (!path || paths.length > 1) return [];
    const inclusion = own.find((each) => each.path.span.start === path.span.start);
    const file = inclusion?.state === 'found' && inclusion.uri ? byUri.get(inclusion.uri) : undefined;
    return file && file !== here ? [definitionsIn(file, path.span)] : [];
  });
  return included.length > 0 ? [definitionsIn(here), ...included] : [];
}

function definitionsIn(file: ComposeFile, at?: Span): readonly Definition[] {
  const services = file.services.map(({ entry, name }) => ({ what: `the service \`${name}\``, entry }));
  const objects = objectKinds.flatMap((kind) =>
    objectsOf(file, kind)
      .filter(({ name }) => kind !== 'networks' || name !== 'default')
      .map(({ entry, name }) => ({ what: `the ${referenceKinds[kind]} \`${name}\``, entry })),
  );
  return [...services, ...objects].map(({ what, entry }) => ({ what, entry, file, at: at ?? entry.key.span }));
}
