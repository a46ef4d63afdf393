import { type ExtensionContext, Uri, workspace } from 'vscode';
import { isListOf, isObject, isRecord, isString } from './schema';
import { plainText } from './snippet-text';

/** The extension's own snippets, read when one is asked for first. */
export interface Snippets {
  /** The body of the snippet with this id. */
  named(id: string): Promise<string | undefined>;
  /** The body of the snippet that comes to this text, so that its placeholders can be filled in. */
  spelling(text: string): Promise<string | undefined>;
}

export function createSnippets({ extension, extensionUri }: ExtensionContext): Snippets {
  let bodies: Promise<Bodies> | undefined;
  const read = () => {
    bodies ??= readBodies(extensionUri, extension.packageJSON);
    return bodies;
  };
  return {
    named: async (id) => (await read()).byId.get(id),
    spelling: async (text) => (await read()).byText.get(text.trimEnd()),
  };
}

interface Bodies {
  readonly byId: ReadonlyMap<string, string>;
  readonly byText: ReadonlyMap<string, string>;
}

async function readBodies(extensionUri: Uri, manifest: unknown): Promise<Bodies> {
  const byId = new Map<string, string>();
  const byText = new Map<string, string>();
  if (!isManifest(manifest)) return { byId, byText };
  for (const path of new Set(manifest.contributes.snippets.map(({ path }) => path))) {
    const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, path));
    const file: unknown = JSON.parse(new TextDecoder().decode(bytes));
    for (const entry of Object.values(isRecord(file) ? file : {}).filter(isSnippet)) {
      const body = asLines(entry.body).join('\n');
      byId.set(entry.id, body);
      byText.set(plainText(body), body);
    }
  }
  return { byId, byText };
}

const isManifest = isObject({ contributes: isObject({ snippets: isListOf(isObject({ path: isString })) }) });

const isLines = isListOf(isString);

/** VS Code takes one string or a list of them. */
const isText = (value: unknown): value is string | readonly string[] => isString(value) || isLines(value);

const isSnippet = isObject({ id: isString, body: isText });

function asLines(text: string | readonly string[]): readonly string[] {
  return isString(text) ? [text] : text;
}
