import { languageOfFile } from '../languages';
import type { Language } from '../lint/rule';
import type { Arguments } from './arguments';
import { ToolError } from './tool-error';

/** How tools come by files. */
export interface Place {
  /** The URI behind a path. Rejects with ToolError where the path leads out of what may be read. */
  readonly locate: (path: string) => Promise<string>;
  /** `undefined` where no text lies that may be read. */
  readonly readText: (uri: string) => Promise<string | undefined>;
}

/** The text that a call is about. */
export interface AssistantDocument {
  readonly uri: string;
  /** As the caller named it. */
  readonly label: string;
  readonly language: Language;
  readonly text: string;
}

const namesOf: Readonly<Record<string, string>> = {
  dockerfile: 'Dockerfile',
  compose: 'compose.yaml',
  dockerignore: '.dockerignore',
};

/** The text that a call names. Rejects with ToolError where there is none, or none of ours. */
export async function placeOf(given: Arguments, { locate, readText }: Place): Promise<AssistantDocument> {
  const [path, text, chosen] = [given.text('path'), given.text('text'), given.text('language')];
  const language = languages.find((each) => each === chosen) ?? (path === undefined ? undefined : languageOfFile(path));
  if (path === undefined) {
    if (text === undefined) throw new ToolError('name a "path", or give a "text" with its "language"');
    if (!language) throw new ToolError('say with "language" what the text is, or with "path" where it is going to lie');
    return { uri: `untitled:${namesOf[language]}`, label: namesOf[language] ?? language, language, text };
  }
  const uri = await locate(path);
  if (!language) {
    throw new ToolError(
      `${path} is neither a Dockerfile, a Compose file nor an ignore file by its name: say "language"`,
    );
  }
  const found = text ?? (await readText(uri));
  if (found === undefined) throw new ToolError(`${path} is no file, no text, or larger than 1 MB`);
  return { uri, label: path, language, text: found };
}

const languages = ['dockerfile', 'compose', 'dockerignore'] as const;
