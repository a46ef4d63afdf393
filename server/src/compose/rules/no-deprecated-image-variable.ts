import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { serviceEnvironment } from '../facts/service-environment';
import { mergedImageName, mergedReference } from '../facts/service-image';

const mariadb =
  /^MYSQL_(ROOT_PASSWORD|RANDOM_ROOT_PASSWORD|DATABASE|USER|PASSWORD|ROOT_HOST|INITDB_SKIP_TZINFO)(_FILE)?$/;

const changedNames = new Set(['mcr.microsoft.com/mssql/server', 'mariadb']);

export default defineRule({
  id: 'compose/no-deprecated-image-variable',
  category: 'clarity',
  severity: 'info',
  tag: 'deprecated',
  messages: { isOld: '`{name}` is the old name of `{newName}`; a later release of `{image}` may not read it.' },
  fixes: { rename: { title: 'Rename it to `{newName}`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        const image = mergedImageName(service);
        const tag = mergedReference(service)?.tag;
        if (image === undefined || !changedNames.has(image)) continue;
        const { variables } = serviceEnvironment(project, service);
        for (const { layer, name, pair } of variables.values()) {
          const newName = successor(image, tag, name);
          if (!newName || !pair || layer.file !== project.here || variables.has(newName)) continue;
          const { nameSpan } = pair;
          const canWrite = nameSpan.end - nameSpan.start === name.length && !isShared(project.here, nameSpan);
          ctx.report({
            at: nameSpan,
            message: 'isOld',
            data: { image, name, newName },
            ...(image === 'mariadb' ? { atMost: 'hint' as const } : {}),
            fixes: canWrite ? [{ title: 'rename', data: { newName }, edits: () => [replace(nameSpan, newName)] }] : [],
          });
        }
      }
    },
  },
});

function successor(image: string, tag: string | undefined, name: string): string | undefined {
  if (image !== 'mariadb') return name === 'SA_PASSWORD' ? 'MSSQL_SA_PASSWORD' : undefined;
  if (!mariadb.test(name) || !knowsNewNames(tag)) return undefined;
  return name.replace('MYSQL', 'MARIADB');
}

/** MariaDB has them since 10.6. */
function knowsNewNames(tag: string | undefined): boolean {
  const [, major, minor = '99'] = /^(\d+)(?:\.(\d+))?/.exec(tag ?? '') ?? [];
  if (major === undefined) return /^(?:lts|latest|noble|jammy)?$/.test(tag ?? '');
  return Number(major) > 10 || (major === '10' && Number(minor) >= 6);
}
