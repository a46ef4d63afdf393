import { defineRule, type Fix } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { nameFromHere } from '../facts/file-names';
import { topMappings } from '../facts/tree';
import { isPatched } from '../facts/value';
import { asMapping, hasUnknownMerge, lookup } from '../model/lookup';
import type { ComposeFile } from '../model/nodes';
import type { ComposeProject, Extension } from '../project/project';

export default defineRule({
  id: 'compose/no-undefined-extends',
  category: 'correctness',
  severity: 'error',
  messages: {
    isUndefined: 'There is no service `{name}` in this file to extend, so the project does not load.',
    isUndefinedThere: '`{file}` has no service `{name}` to extend, so the project does not load.',
    isMissing: '`extends` names no `service`, so the project does not load.',
  },
  fixes: { useName: { title: 'Extend `{name}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const extension of project.extensions) {
        const { from, service, state } = extension;
        if (from.file !== project.here || state !== 'missing' || service.hasVariable || !service.text) continue;
        const target = targetFile(project, extension);
        if (!target || bringsMore(target) || isPatched(from.get('extends')?.value)) continue;
        const names = target.services.flatMap(({ name }) => (name === from.name && target === from.file ? [] : name));
        const isHere = target === project.here;
        ctx.report({
          at: service.span,
          message: isHere ? 'isUndefined' : 'isUndefinedThere',
          data: { name: service.text, file: nameFromHere(project, target) },
          fixes: isShared(project.here, service.span) ? [] : fixesOf(extension, names),
        });
      }
    },
    service({ get }, ctx) {
      const entry = get('extends');
      const mapping = asMapping(entry?.value);
      if (!entry || !mapping || hasUnknownMerge(mapping) || lookup(mapping, 'service') || isPatched(mapping)) return;
      if (mapping.entries.length > 0) ctx.report({ at: entry.key.span, message: 'isMissing' });
    },
  },
});

function targetFile({ files }: ComposeProject, { from, path, uri }: Extension): ComposeFile | undefined {
  return path ? files.find((each) => each.uri === uri)?.file : from.file;
}

/** Included services can be extended too, and what an unknown alias merges has unknown names. */
function bringsMore(file: ComposeFile): boolean {
  return topMappings(file).some((top) => {
    const services = asMapping(lookup(top, 'services')?.value);
    return lookup(top, 'include') !== undefined || (services !== undefined && hasUnknownMerge(services));
  });
}

function fixesOf({ service }: Extension, names: readonly string[]): readonly Fix<'useName'>[] {
  return nearestNames(service.text ?? '', names).map(
    (name): Fix<'useName'> => ({ title: 'useName', data: { name }, edits: () => [replace(service.span, name)] }),
  );
}
