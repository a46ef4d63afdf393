import { type Parse, parserOf } from './analysis/language';
import { composeSupport } from './compose';
import { dockerfileSupport } from './dockerfile';
import type { Language } from './lint/rule';

const parsers: Readonly<Partial<Record<Language, Parse>>> = {
  compose: parserOf(composeSupport),
  dockerfile: parserOf(dockerfileSupport),
};

/** The parser of one of our languages; `undefined` where we have none yet. */
export function parserFor(language: Language): Parse | undefined {
  return parsers[language];
}

/** Our language behind an editor's language id and, for plain YAML, the file's name. */
export function languageOf(languageId: string, uri: string): Language | undefined {
  switch (languageId) {
    case 'dockerfile':
      return 'dockerfile';
    case 'dockercompose':
      return 'compose';
    case 'yaml':
      return isComposeName(fileName(uri)) ? 'compose' : undefined;
    default:
      return undefined;
  }
}

/** Our language behind a file's name alone, as the command line needs it. */
export function languageOfFile(path: string): Language | undefined {
  const name = fileName(path);
  if (/^(?:Dockerfile|Containerfile)(?:\..+)?$/i.test(name) && !/\.dockerignore$/i.test(name)) return 'dockerfile';
  if (/\.(?:dockerfile|containerfile)$/i.test(name)) return 'dockerfile';
  return isComposeName(name) ? 'compose' : undefined;
}

function isComposeName(name: string): boolean {
  return /^(?:docker-)?compose(?:[.-].+)?\.ya?ml$/i.test(name);
}

function fileName(uri: string): string {
  const path = uri.replace(/[?#].*$/, '');
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
