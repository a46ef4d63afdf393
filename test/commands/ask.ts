import assert from 'node:assert/strict';
import type { CompletionItem, Hover, MarkupContent } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { LspClient } from '../harness/lsp-client';
import { dedent, type Mark, readCursor, readMarks, writeMarks } from '../harness/marked-text';
import { withClient } from '../harness/with-client';

/** A text as an editor opens it. */
export interface Kind {
  readonly languageId: string;
  readonly path: string;
}

/** Caret lines name what a hover says in bold about the text above them; `-` where it says nothing. */
export function explains(what: string, kind: Kind, marked: string): void {
  withClient(what, {}, async (client) => {
    const { text, marks } = readMarks(marked);
    const ask = await opened(client, kind, text);
    const found: Mark[] = [];
    for (const { span, message } of marks) {
      const hover = await ask.hover(span.start);
      found.push(hover ? { span: hover.span, message: titleOf(hover.markdown) } : { span, message: '-' });
      if (message === '-' && !hover) found[found.length - 1] = { span, message };
    }
    assert.equal(writeMarks(text, found), writeMarks(text, marks));
  });
}

/** The labels that are offered at `<|>`, in their order. */
export async function labelsAt(client: LspClient, kind: Kind, marked: string): Promise<readonly string[]> {
  return (await itemsAt(client, kind, marked)).map(({ label }) => label);
}

export async function itemsAt(client: LspClient, kind: Kind, marked: string): Promise<readonly CompletionItem[]> {
  const { text, offset } = readCursor(marked);
  const { position } = await opened(client, kind, text);
  return client.connection.sendRequest<CompletionItem[]>('textDocument/completion', position(offset));
}

/** The whole Markdown of the hover at `<|>`; empty where there is none. */
export async function hoverAt(client: LspClient, kind: Kind, marked: string): Promise<string> {
  const { text, offset } = readCursor(dedent(marked));
  return (await (await opened(client, kind, text)).hover(offset))?.markdown ?? '';
}

export async function opened(client: LspClient, { languageId, path }: Kind, text: string) {
  const uri = `file:///project/${path}`;
  client.close(uri);
  client.open(uri, languageId, text);
  const document = TextDocument.create(uri, languageId, 1, text);
  const position = (offset: number) => ({ textDocument: { uri }, position: document.positionAt(offset) });
  return {
    uri,
    position,
    async hover(offset: number) {
      const hover = await client.connection.sendRequest<Hover | null>('textDocument/hover', position(offset));
      const range = hover?.range;
      if (!hover || !range) return undefined;
      const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      return { markdown: (hover.contents as MarkupContent).value, span };
    },
  };
}

function titleOf(markdown: string): string {
  return /^\*\*(.*?)\*\*/.exec(markdown)?.[1]?.replaceAll('`', '') ?? markdown;
}
