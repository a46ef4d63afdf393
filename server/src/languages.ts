import { type Parse, parserOf } from './analysis/language';
import { isDockerfileName, isIgnoreFileName } from './build-context/context-use';
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

const parsers: Readonly<Partial<Record<Language, Parse>>> = {
  compose: parserOf(createComposeSupport(dockerfileNames)),
  dockerfile: parserOf(createDockerfileSupport(findBuilders)),
  dockerignore: parserOf(dockerignoreSupport),
  settings: parserOf(settingsSupport),
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
      return 'compose';
    case 'yaml':
      if (isSettingsFileName(fileName(uri))) return 'settings';
      return isComposeFileName(fileName(uri)) ? 'compose' : undefined;
    case 'dockerignore':
      return 'dockerignore';
    case 'ignore':
      return isIgnoreFileName(fileName(uri)) ? 'dockerignore' : undefined;
    default:
      return undefined;
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
  const path = uri.replace(/[?#].*$/, '');
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
