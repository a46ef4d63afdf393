import { defineRule } from '../../lint/rule';
import { fileName } from '../facts/file-role';
import { variablesOf } from '../facts/pair-lists';
import { envFilesOf } from '../facts/service-environment';
import type { Service } from '../model/nodes';
import { type Dotenv, parseDotenv } from '../project/dotenv';
import type { ProjectDisk } from '../project/project';

export default defineRule({
  id: 'compose/no-shadowed-env-file-key',
  category: 'clarity',
  severity: 'info',
  messages: { isShadowed: '`{path}` sets `{name}` too, without effect: `environment` wins.' },
  on: {
    composeProject(project, ctx) {
      const { disk, here } = project;
      if (!disk) return;
      const isOnPurpose = /(?:^|[.\-_])(?:override|prod|production|dev|development|local|test|ci)[.\-_]/i.test(
        fileName(project),
      );
      for (const service of here.services) {
        const inFiles = variablesOfFiles(service, disk);
        if (inFiles.size === 0) continue;
        for (const { name, nameSpan, text, value } of variablesOf(service)) {
          const other = inFiles.get(name);
          if (!other || text === undefined || value?.hasVariable || text === other.text) continue;
          const data = { name, path: other.path };
          ctx.report({
            at: nameSpan,
            message: 'isShadowed',
            data,
            ...(isOnPurpose ? { atMost: 'hint' as const } : {}),
          });
        }
      }
    },
  },
});

interface Setting {
  readonly text: string;
  readonly path: string;
}

/** The last file that sets a name wins. */
function variablesOfFiles(service: Service, disk: ProjectDisk): ReadonlyMap<string, Setting> {
  const found = new Map<string, Setting>();
  for (const { text: path } of envFilesOf(service)) {
    const content = path === undefined ? undefined : disk.textOf(path, service.file);
    if (path === undefined || content === undefined) continue;
    const { entries }: Dotenv = parseDotenv(content);
    for (const { name, value } of entries) {
      if (value !== undefined && !value.includes('$')) found.set(name, { text: value, path });
      else found.delete(name);
    }
  }
  return found;
}
