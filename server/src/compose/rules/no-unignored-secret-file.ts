import { defineRule } from '../../lint/rule';
import { isCredentialName, isHarmlessValue } from '../facts/credentials';
import { isGitIgnored } from '../facts/git-ignore';
import { objectsOf } from '../facts/objects';
import { envFilesOf } from '../facts/service-environment';
import { entryAt } from '../facts/tree';
import { type Value, valueIn } from '../facts/value';
import type { ComposeFile } from '../model/nodes';
import { parseDotenv } from '../project/dotenv';
import type { ProjectDisk } from '../project/project';

/** Samples to copy, and files that are encrypted. */
const harmlessFiles =
  /\.(?:example|sample|template|tmpl|dist|enc|age|gpg|asc|sops(?:\.\w+)?)$|(?:^|[./_-])(?:example|sample|sops)[./_-]/i;

export default defineRule({
  id: 'compose/no-unignored-secret-file',
  category: 'security',
  severity: 'warning',
  messages: {
    isCommitted: '`.gitignore` does not name `{path}`, so the next commit takes the secret into the repository.',
  },
  on: {
    composeProject({ disk, here }, ctx) {
      if (!disk) return;
      for (const path of secretPaths(here, disk)) {
        const { hasVariable, text } = path;
        if (!text || hasVariable || harmlessFiles.test(text) || !isCommitted(text, here, disk)) continue;
        ctx.report({ at: path.span, message: 'isCommitted', data: { path: text } });
      }
    },
  },
});

function secretPaths(here: ComposeFile, disk: ProjectDisk): readonly Value[] {
  const secrets = objectsOf(here, 'secrets').flatMap(({ mapping }) => valueIn(entryAt(mapping, 'file')?.value) ?? []);
  const envFiles = here.services.flatMap(envFilesOf).filter(({ text }) => {
    const content = text === undefined ? undefined : disk.textOf(text, here);
    return content !== undefined && !/^sops_|ENC\[/m.test(content) && holdsCredentials(content);
  });
  return [...secrets, ...envFiles.map(({ path }) => path)];
}

function holdsCredentials(content: string): boolean {
  return parseDotenv(content).entries.some(
    ({ name, value }) =>
      value !== undefined && isCredentialName(name) && !isHarmlessValue(value) && !value.includes('$'),
  );
}

/** There, and named by no `.gitignore` that could. */
function isCommitted(path: string, here: ComposeFile, disk: ProjectDisk): boolean {
  return disk.kindOf(path, here) === 'file' && isGitIgnored(path, here, disk) === false;
}
