import type { FeatureContext, ParsedDocument } from '../../server/src/analysis/language';
import { languageOfFile, parserFor } from '../../server/src/languages';
import { defaultOptions } from '../../server/src/lint/rule';
import { SourceText } from '../../server/src/text/source-text';
import { dedent } from './marked-text';
import { memoryWorkspace } from './memory-workspace';

/** Texts by their paths; `<|>` stands in one of them, which is the document. */
export type SmallWorkspace = Readonly<Record<string, string>>;

export interface OpenFile {
  readonly document: ParsedDocument;
  readonly path: string;
  readonly offset: number;
  readonly context: FeatureContext;
  /** The texts as they are asked about, by path. */
  readonly texts: Readonly<Record<string, string>>;
}

export const smallRoot = 'file:///project/';

/** The document at the cursor, with what lies around it. */
export async function openAtCursor(files: SmallWorkspace, cards: readonly string[] = []): Promise<OpenFile> {
  const texts: Record<string, string> = {};
  let path = '';
  let offset = 0;
  for (const [name, marked] of Object.entries(files)) {
    const text = dedent(marked);
    const cursor = text.indexOf('<|>');
    if (cursor >= 0) [path, offset] = [name, cursor];
    texts[name] = text.replace('<|>', '');
  }
  const language = languageOfFile(path);
  const parse = language && parserFor(language);
  if (!parse) throw new Error('no cursor <|> in a file of ours');
  const uri = smallRoot + path;
  const workspace = memoryWorkspace(
    Object.fromEntries(Object.entries(texts).map(([name, text]) => [smallRoot + name, text])),
  );
  const document = await parse(new SourceText(texts[path] ?? '')).surrounded({
    uri,
    workspace,
    options: defaultOptions,
  });
  const keysBelow = (prefix: string) =>
    cards.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));
  const context: FeatureContext = {
    uri,
    workspace,
    today: '2026-11-22',
    keysBelow,
    ruleIds: [],
    snippets: async () => [],
  };
  return { document, path, offset, context, texts };
}
