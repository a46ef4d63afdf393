import type { EffectiveProject } from '../analysis/effective-project';
import type { ParsedDocument } from '../analysis/language';
import type { PageAddress } from '../knowledge/knowledge';
import type { DockerWikiService } from '../service';
import type { TopicSources } from '../topics/topic';
import { type Arguments, readArguments } from './arguments';
import { type Place, placeOf } from './document';
import { explain } from './explain';
import { fix, lint } from './findings';
import { ToolError } from './tool-error';
import { type ToolName, tools } from './tools';

/** A place in the wiki that search has found. */
export interface Hit {
  readonly title: string;
  readonly where: string;
  readonly excerpt: string;
  readonly address: PageAddress;
  readonly url: string;
}

/** What the tools need. */
export interface AssistantInit extends TopicSources, Place {
  readonly service: DockerWikiService;
  readonly pageUrl: (page: PageAddress) => string;
  /** A page of the wiki, or a section of it, as Markdown; absent where the pages are not at hand. */
  readonly page?: (address: PageAddress) => Promise<string | undefined>;
  /** Absent where somebody else searches. */
  readonly search?: (words: string) => Promise<readonly Hit[]>;
}

/** What a tool says: Markdown to read, or data. */
export type Answer = string | object;

/**
 * Runs a tool. Nothing is written, no address is asked, and no file is read but through `init`.
 * Rejects with ToolError where the call leads to no answer.
 */
export async function runTool(name: ToolName, given: unknown, init: AssistantInit): Promise<Answer> {
  await init.knowledge.ready();
  return run[name](readArguments(tools[name], given), init);
}

const run: Readonly<Record<ToolName, (given: Arguments, init: AssistantInit) => Promise<Answer>>> = {
  explain: (given, init) => explain(given.text('topic') ?? '', init),
  search: async (given, init) => {
    const words = given.text('words')?.trim();
    const hits = words ? await init.search?.(words) : undefined;
    if (!hits || hits.length === 0) throw new ToolError(`the wiki has nothing with "${words ?? ''}"`);
    return { sections: hits };
  },
  lint: async (given, init) => lint(await placeOf(given, init), init),
  fix: async (given, init) => fix(await placeOf(given, init), given.isSet('includeSuggestions'), init),
  effective_compose_project: effectiveProject,
};

async function effectiveProject(given: Arguments, init: AssistantInit): Promise<EffectiveProject> {
  const { label, language, text, uri } = await placeOf(given, init);
  if (language !== 'compose') throw new ToolError(`${label} is no Compose file`);
  const project = (await surrounded())?.effectiveProject();
  if (!project) throw new ToolError(`${label} is no Compose file`);
  return project;

  async function surrounded(): Promise<ParsedDocument | undefined> {
    const { service } = init;
    const isOpen = service.document(uri) !== undefined;
    if (!isOpen) service.update({ uri, languageId: 'dockercompose', version: 0, text });
    const asked = service.surroundedDocument(uri);
    if (!isOpen) service.close(uri);
    return (await asked)?.document;
  }
}
