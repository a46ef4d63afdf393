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
  /** The language of a file, where somebody knows better than its name; as the tools call it. */
  readonly languageAt?: (uri: string) => string | undefined;
}

/** The text that a call is about. */
export interface AssistantDocument {
  readonly uri: string;
  /** As the caller named it. */
  readonly label: string;
  readonly language: Language;
  readonly text: string;
}

const languages = ['dockerfile', 'compose', 'dockerignore'] as const;

/** What a text is called that lies nowhere. */
const namesOf = { dockerfile: 'Dockerfile', compose: 'compose.yaml', dockerignore: '.dockerignore' };

/** The text that a call names. Rejects with ToolError where there is none, or none of ours. */
export async function placeOf(given: Arguments, place: Place): Promise<AssistantDocument> {
  const [path, text, chosen] = [given.text('path'), given.text('text'), known(given.text('language'))];
  if (path === undefined) {
    if (text === undefined) throw new ToolError('name a "path", or give a "text" with its "language"');
    if (!chosen) throw new ToolError('say with "language" what the text is, or with "path" where it is going to lie');
    return { uri: `untitled:${namesOf[chosen]}`, label: namesOf[chosen], language: chosen, text };
  }
  const uri = await place.locate(path);
  const language = chosen ?? known(place.languageAt?.(uri)) ?? languageOfFile(path);
  if (!language) {
    throw new ToolError(
      `${path} is neither a Dockerfile, a Compose file nor an ignore file by its name: say "language"`,
    );
  }
  const found = text ?? (await place.readText(uri));
  if (found === undefined) throw new ToolError(`${path} is no file, no text, or larger than 1 MB`);
  return { uri, label: path, language, text: found };
}

function known(language: string | undefined): keyof typeof namesOf | undefined {
  return languages.find((each) => each === language);
}
