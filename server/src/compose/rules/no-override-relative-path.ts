import { defineRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import { mountsOf } from '../facts/mounts';
import { envFilesOf } from '../facts/service-environment';
import { entryAt } from '../facts/tree';
import { valueIn } from '../facts/value';
import { asMapping } from '../model/lookup';
import type { Service } from '../model/nodes';
import { buildPaths } from '../project/named-paths';
import { folderBetween, folderOf } from '../project/paths';

export default defineRule({
  id: 'compose/no-override-relative-path',
  category: 'correctness',
  severity: 'hint',
  messages: {
    isElsewhere: '`{path}` is looked for beside the first file, where it is missing; beside this file there is one.',
  },
  on: {
    composeProject({ disk, files, here, role }, ctx) {
      const own = files.find(({ file }) => file === here);
      const first = files[0];
      const between = own && first ? folderBetween(folderOf(first.uri), folderOf(own.uri)) : undefined;
      if (!disk || role !== 'override' || !between) return;
      for (const service of here.services) {
        for (const { at, path } of pathsIn(service)) {
          if (/^(?:[/~\\]|[a-z][\w+.-]*:)/i.test(path) || disk.kindOf(path, here) !== 'missing') continue;
          const kind = disk.kindOf(`${between}${path}`, here);
          if (kind === 'file' || kind === 'folder') ctx.report({ at, message: 'isElsewhere', data: { path } });
        }
      }
    },
  },
});

interface PathPlace {
  readonly path: string;
  readonly at: Span;
}

function pathsIn(service: Service): readonly PathPlace[] {
  const build = service.get('build')?.value;
  const mapping = asMapping(build);
  const context = valueIn(mapping ? entryAt(mapping, 'context')?.value : build);
  const isBuilt = buildPaths(service) !== undefined;
  return [
    ...envFilesOf(service).flatMap(({ path }) => (path.hasVariable ? [] : { path: path.written, at: path.span })),
    ...mountsOf(service).flatMap(({ kind, source, sourceSpan: at, value }) =>
      kind === 'bind' && source && !value?.hasVariable ? [{ path: source, at }] : [],
    ),
    ...(context && isBuilt && !context.hasVariable ? [{ path: context.written, at: context.span }] : []),
  ];
}
