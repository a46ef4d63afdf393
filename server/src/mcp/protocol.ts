import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
  RootsListChangedNotificationSchema,
} from '@modelcontextprotocol/sdk/types.js';
import type { Answer } from '../assistant/assistant';
import type { ToolSpec } from '../assistant/tools';

/** What stands behind the protocol. */
export interface McpHost {
  readonly version: string;
  readonly instructions: string;
  readonly tools: Readonly<Record<string, ToolSpec>>;
  /** `askForRoots` gives the URIs of the client's folders; none where it has none to tell. */
  run(tool: string, given: unknown, askForRoots: () => Promise<readonly string[]>): Promise<Answer>;
  /** The text for an answer that failed. */
  failure(error: unknown): string;
}

/** Talks on standard input and output until the former ends. */
export async function serve({ version, instructions, tools, run, failure }: McpHost): Promise<void> {
  const server = new Server(
    { name: 'docker-wiki', title: 'Docker Wiki', version },
    { capabilities: { tools: {} }, instructions },
  );
  let roots: Promise<readonly string[]> | undefined;

  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: Object.entries(tools).map(([name, { title, description, inputSchema }]) => ({
      name,
      title,
      description,
      inputSchema: { ...inputSchema, required: [...inputSchema.required] },
      annotations: { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    })),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }): Promise<CallToolResult> => {
    if (!Object.hasOwn(tools, params.name)) {
      throw new McpError(ErrorCode.InvalidParams, `there is no tool "${params.name}"`);
    }
    try {
      return resultOf(await run(params.name, params.arguments ?? {}, askForRoots));
    } catch (error) {
      return { content: [{ type: 'text', text: failure(error) }], isError: true };
    }
  });
  server.setNotificationHandler(RootsListChangedNotificationSchema, () => {
    roots = undefined;
  });

  const ended = new Promise<void>((resolve) => process.stdin.once('end', resolve).once('close', resolve));
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();

  async function askForRoots(): Promise<readonly string[]> {
    if (!server.getClientCapabilities()?.roots) return [];
    roots ??= server.listRoots().then((listed) => listed.roots.map(({ uri }) => uri));
    try {
      return await roots;
    } catch (error) {
      roots = undefined;
      throw error;
    }
  }
}

function resultOf(answer: Answer): CallToolResult {
  if (typeof answer === 'string') return { content: [{ type: 'text', text: answer }] };
  return { content: [{ type: 'text', text: JSON.stringify(answer) }], structuredContent: { ...answer } };
}
