import { type Parse, parserOf } from './analysis/language';
import { isDockerfileName, isIgnoreFileName } from './build-context/context-use';
import { createCommandSupport } from './commands';
import { commandHostOf, hosts } from './commands/hosts/hosts';
import { createComposeSupport } from './compose';
import { findBuilders } from './compose/find-builders';
import { isComposeFileName } from './compose/project/file-sets';
import { settingsSupport } from './config/language';
import { createDockerfileSupport } from './dockerfile';
import { contextUseOf } from './dockerfile/context-use';
import { dockerfileNames } from './dockerfile/names-for-compose';
import { createDockerignoreSupport } from './dockerignore';
import type { Language } from './lint/rule';

export const dockerignoreSupport = createDockerignoreSupport(contextUseOf);

const fileParsers = {
  compose: parserOf(createComposeSupport(dockerfileNames)),
  dockerfile: parserOf(createDockerfileSupport(findBuilders)),
};

const commandParsers = Object.fromEntries(
  Object.entries(hosts).map(([name, find]) => [name, parserOf(createCommandSupport(find, fileParsers))]),
);

const parsers: Readonly<Partial<Record<Language, Parse>>> = {
  ...fileParsers,
  dockerignore: parserOf(dockerignoreSupport),
  settings: parserOf(settingsSupport),
  ...commandParsers,
};

/** The parser of one of our languages; `undefined` where we have none yet. */
export function parserFor(language: Language): Parse | undefined {
  return parsers[language];
}

/** Our language behind an editor's language id and, where that says too little, the file's name. */
export function languageOf(languageId: string, uri: string): Language | undefined {
  switch (languageId) {
    case 'dockerfile':
      // `Dockerfile.*` is an editor's pattern for Dockerfiles, and takes `Dockerfile.dockerignore` along.
      return isIgnoreFileName(fileName(uri)) ? 'dockerignore' : 'dockerfile';
    case 'dockercompose':
      // A workflow that is called `docker-compose.yml` is still a workflow.
      return commandHostOf(languageId, uri) ?? 'compose';
    case 'yaml':
      if (isSettingsFileName(fileName(uri))) return 'settings';
      return commandHostOf(languageId, uri) ?? (isComposeFileName(fileName(uri)) ? 'compose' : undefined);
    case 'dockerignore':
      return 'dockerignore';
    case 'ignore':
      return isIgnoreFileName(fileName(uri)) ? 'dockerignore' : undefined;
    default:
      // Editors have names of their own, such as `docker-compose` or `gitignore`.
      return commandHostOf(languageId, uri) ?? languageOfFile(uri);
  }
}

/** Our language behind a file's name alone, as the command line needs it. */
export function languageOfFile(path: string): Language | undefined {
  const name = fileName(path);
  if (isIgnoreFileName(name)) return 'dockerignore';
  if (isDockerfileName(name)) return 'dockerfile';
  return isComposeFileName(name) ? 'compose' : undefined;
}

function isSettingsFileName(name: string): boolean {
  return /^\.(?:docker-wiki|hadolint)\.ya?ml$/.test(name);
}

function fileName(uri: string): string {
  const path = uri.replace(/[?#].*$/s, '');
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
