import { type ExtensionContext, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { createContent } from '../panel/content';
import { documentAt } from './document-at';
import { pageText } from './page-text';
import { toolApi } from './tool-api';

/** Names in the manifest, without what stands before them there. */
const names = ['explain', 'search', 'lint', 'fix', 'effective_compose_project'];

/** What the server answers to `dockerWiki/assistant`. */
interface AssistantResult {
  readonly answer: string | object | null;
  readonly problem: string | null;
}

/** The tools of `docker-wiki mcp` for the editor's own assistants; nothing where the editor has no such thing. */
export function registerLanguageModelTools(context: ExtensionContext, client: BaseLanguageClient): void {
  const api = toolApi();
  if (!api) return;
  const { lm, LanguageModelTextPart, LanguageModelToolResult } = api;
  answerAboutWiki(context, client);
  for (const tool of names) {
    const invoke = async ({ input }: { readonly input: object }) =>
      new LanguageModelToolResult([new LanguageModelTextPart(await run(client, tool, input))]);
    context.subscriptions.push(lm.registerTool(`docker_wiki_${tool}`, { invoke }));
  }
}

/** Rejects with what the assistant is to know where there is no answer. */
async function run(client: BaseLanguageClient, tool: string, input: object): Promise<string> {
  await client.start();
  const document = 'path' in input && typeof input.path === 'string' ? await documentAt(input.path) : undefined;
  const { answer, problem } = await client.sendRequest<AssistantResult>('dockerWiki/assistant', {
    tool,
    input,
    document: document ? { ...document, uri: client.code2ProtocolConverter.asUri(document.uri) } : null,
  });
  if (problem !== null) throw new Error(problem);
  return typeof answer === 'string' ? answer : JSON.stringify(answer);
}

/** The server has no wiki of whole pages; the panel's are read through the editor. */
function answerAboutWiki(context: ExtensionContext, client: BaseLanguageClient): void {
  const content = createContent(Uri.joinPath(context.extensionUri, 'dist/webview'));
  context.subscriptions.push(
    client.onRequest('dockerWiki/pageText', async (address: string) => {
      const [page = '', section] = address.split('#');
      if (!/^(?:chapters|reference|rules)\/[\w/-]+$/.test(page)) return null;
      const html = await content.page(page);
      return html === null ? null : (pageText(html, section) ?? null);
    }),
    client.onRequest('dockerWiki/searchWiki', async (words: string) => {
      // Loaded with the first search: few people ask, and everyone waits for the start.
      const { searchIn } = await import('./search');
      return searchIn(await content.searchIndex(), words);
    }),
  );
}
