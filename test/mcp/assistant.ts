import assert from 'node:assert/strict';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { CallToolResultSchema, ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { inProject, type Project, program } from '../cli/project';

/** A real client of the protocol, joined to the built command line. */
export interface Assistant {
  readonly client: Client;
  readonly project: Project;
  /** The text of an answer. Fails where the tool says that it failed. */
  text(tool: string, given: object): Promise<string>;
  /** The data of an answer. */
  data(tool: string, given: object): Promise<Readonly<Record<string, unknown>>>;
  /** Why a call has no answer. Fails where it has one. */
  problem(tool: string, given: object): Promise<string>;
  /** From now on the client names these folders. */
  moveTo(roots: readonly string[]): Promise<void>;
}

export interface AssistantOptions {
  /** Options of `docker-wiki mcp`. */
  readonly args?: readonly string[];
  /** Folders that the client names, from the project's; `undefined` for a client that has none to name. */
  readonly roots?: readonly string[] | undefined;
}

/** Makes the files, starts `docker-wiki mcp` among them, and ends both behind `body`. */
export async function withAssistant(
  files: Readonly<Record<string, string>>,
  { args = [], roots }: AssistantOptions,
  body: (assistant: Assistant) => Promise<unknown>,
): Promise<void> {
  await inProject(files, async (project) => {
    const urisOf = (named: readonly string[]) => named.map((root) => ({ uri: `file://${project.folder}/${root}` }));
    let current = urisOf(roots ?? []);
    const client = new Client(
      { name: 'test', version: '1' },
      { capabilities: roots ? { roots: { listChanged: true } } : {} },
    );
    if (roots) client.setRequestHandler(ListRootsRequestSchema, () => ({ roots: current }));
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: [program, 'mcp', ...args], cwd: project.folder }),
    );
    const call = async (name: string, given: object) => {
      const result = CallToolResultSchema.parse(await client.callTool({ name, arguments: { ...given } }));
      const [first] = result.content;
      assert.ok(first?.type === 'text');
      return { text: first.text, data: result.structuredContent ?? {}, failed: result.isError === true };
    };
    const answer = async (tool: string, given: object) => {
      const { text, data, failed } = await call(tool, given);
      assert.equal(failed, false, text);
      return { text, data };
    };
    try {
      await body({
        client,
        project,
        text: async (tool, given) => (await answer(tool, given)).text,
        async data(tool, given) {
          const { text, data } = await answer(tool, given);
          assert.deepEqual(JSON.parse(text), data); // for clients that read texts alone
          return data;
        },
        async problem(tool, given) {
          const { text, failed } = await call(tool, given);
          assert.equal(failed, true, text);
          return text;
        },
        async moveTo(next) {
          current = urisOf(next);
          await client.sendRootsListChanged();
        },
      });
    } finally {
      await client.close();
    }
  });
}
