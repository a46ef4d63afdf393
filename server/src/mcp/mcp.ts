import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { version } from '../../../package.json';
import { type AssistantInit, type Hit, runTool } from '../assistant/assistant';
import { ToolError } from '../assistant/tool-error';
import { isToolName, tools } from '../assistant/tools';
import { commands } from '../cli/commands';
import { pagesIn } from '../cli/explain/pages';
import { hitsFor } from '../cli/explain/search';
import { wholeKnowledge } from '../cli/knowledge';
import { today } from '../cli/lint/lint-service';
import { parseOptions } from '../cli/parse-options';
import { UsageError } from '../cli/usage-error';
import { rules } from '../lint/registry';
import { createLinks } from '../lsp/links';
import { nodeShellCheckEngine } from '../node/shellcheck';
import { createDockerWikiService } from '../service';
import { createShellCheck } from '../shellcheck/shellcheck';
import { boundsOf } from './bounds';

const instructions =
  'A checked reference of Docker, Compose and the Dockerfile, with a linter. Lint every Dockerfile and Compose file that you write or change, and look topics up with explain instead of stating them from memory. Everything is read-only and offline.';

/** Longer pages are told by their sections: an assistant pays for each word. */
const longestPage = 24_000;

/** `docker-wiki mcp`. Resolves when standard input ends; rejects with UsageError on wrong use. */
export async function mcp(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, commands.mcp.options);
  if (positionals.length > 0) throw new UsageError('mcp takes folders with --root');
  const chosen = await Promise.all(values.root.map(realRoot));
  let roots: readonly string[] = chosen;
  const init = createInit(() => roots);
  // The protocol's library is larger than all the rules, and no other command needs it.
  const { serve }: typeof import('./protocol') = await import(pathToFileURL(join(__dirname, 'mcp.cjs')).href);
  await serve({
    version,
    instructions,
    tools,
    async run(tool, given, askForRoots) {
      if (!isToolName(tool)) throw new ToolError(`there is no tool "${tool}"`);
      if (chosen.length === 0) roots = await realRoots(await askForRoots());
      return runTool(tool, given, init);
    },
    failure(error) {
      if (error instanceof ToolError || error instanceof UsageError) return error.message;
      tell('a tool failed', error);
      return `the tool failed: ${error instanceof Error ? error.message : error}`;
    },
  });
  return 0;
}

function createInit(roots: () => readonly string[]): AssistantInit {
  const { locate, workspace } = boundsOf(roots);
  const knowledge = wholeKnowledge();
  const { pageUrl } = createLinks({});
  // Standard output belongs to the protocol.
  const log = { info: tell, warn: tell, error: tell };
  const engine = nodeShellCheckEngine(join(__dirname, 'shellcheck'), log);
  const shellCheck = engine && createShellCheck({ engine });
  const service = createDockerWikiService({
    knowledge,
    rules,
    log,
    workspace,
    clock: { today },
    shellCheck: () => shellCheck,
    onConfigProblem: ({ uri, message }) => tell(`${fileURLToPath(uri)}: ${message}`),
  });
  return {
    service,
    knowledge,
    rules,
    pageUrl,
    page: pagesIn(join(__dirname, 'knowledge'), longestPage).at,
    search: async (words) =>
      (await hitsFor(words)).map(
        ({ title, where, excerpt, page }): Hit => ({ title, where, excerpt, address: page, url: pageUrl(page) }),
      ),
    locate,
    readText: workspace.readText,
  };
}

async function realRoot(path: string): Promise<string> {
  return realpath(path).catch(() => {
    throw new UsageError(`--root: there is no folder ${path}`);
  });
}

/** Folders of a client may lie on another machine, or be gone. */
async function realRoots(uris: readonly string[]): Promise<readonly string[]> {
  const files = uris.filter((uri) => uri.startsWith('file://'));
  const found = await Promise.all(files.map((uri) => realpathOf(uri)));
  return found.flatMap((path) => path ?? []);
}

async function realpathOf(uri: string): Promise<string | undefined> {
  try {
    return await realpath(fileURLToPath(uri));
  } catch (error) {
    tell(`the folder ${uri} cannot be read`, error);
    return undefined;
  }
}

function tell(message: string, error?: unknown): void {
  console.error(`docker-wiki: ${message}${error instanceof Error ? `: ${error.stack ?? error.message}` : ''}`);
}
