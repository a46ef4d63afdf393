import { RequestType } from 'vscode-languageserver';
import { type Answer, type Hit, runTool } from '../../assistant/assistant';
import { ToolError } from '../../assistant/tool-error';
import { isToolName } from '../../assistant/tools';
import type { PageAddress } from '../../knowledge/knowledge';
import type { Feature } from '../feature';

interface AssistantParams {
  readonly tool: string;
  readonly input: unknown;
  /**
   * What lies at the input's `path`: only the editor can read all that it shows. Null where nothing may be read; the
   * text is null where there is none yet, and the language where the editor does not know ours.
   */
  readonly document: { readonly uri: string; readonly text: string | null; readonly language: string | null } | null;
}

interface AssistantResult {
  readonly answer: Answer | null;
  /** Why there is no answer; to be told to the assistant. */
  readonly problem: string | null;
}

/** Runs one of the tools that `docker-wiki mcp` has. */
const assistantRequest = new RequestType<AssistantParams, AssistantResult, void>('dockerWiki/assistant');

/** The client is asked for the wiki, which it has for its panel. */
const pageRequest = new RequestType<PageAddress, string | null, void>('dockerWiki/pageText');
const searchRequest = new RequestType<string, readonly Omit<Hit, 'url'>[], void>('dockerWiki/searchWiki');

export const assistantFeature: Feature = {
  capabilities: () => ({}),
  register({ connection, knowledge, links, requests, rules, service }) {
    connection.onRequest(assistantRequest, ({ tool, input, document }, token) =>
      requests.run('assistant', token, { answer: null, problem: 'the tool failed; the log says why' }, async () => {
        const { pageUrl } = links();
        try {
          if (!isToolName(tool)) throw new ToolError(`there is no tool "${tool}"`);
          const answer = await runTool(tool, input, {
            service,
            knowledge,
            rules,
            pageUrl,
            page: async (address) => (await connection.sendRequest(pageRequest, address)) ?? undefined,
            search: async (words) =>
              (await connection.sendRequest(searchRequest, words)).map((hit) => ({
                ...hit,
                url: pageUrl(hit.address),
              })),
            async locate(path) {
              if (!document) throw new ToolError(`${path} is no file in the workspace`);
              return document.uri;
            },
            readText: async () => document?.text ?? undefined,
            languageAt: () => document?.language ?? undefined,
          });
          return { answer, problem: null };
        } catch (error) {
          if (error instanceof ToolError) return { answer: null, problem: error.message };
          throw error;
        }
      }),
    );
  },
};
