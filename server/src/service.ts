import { type Analysis, createAnalysis } from './analysis/analysis';
import type { CompletionProposal, KnownCompletions } from './analysis/feature-types';
import type { FeatureContext, ParsedDocument } from './analysis/language';
import { changedPlaces } from './analysis/reads';
import { type ConfigProblem, projectSettings } from './config/project-settings';
import { type CodeAction, codeActionsFor } from './features/code-actions';
import { type Explanation, explainWithin } from './features/explain';
import { type Hover, hoverAt } from './features/hover';
import { looseTextsFor } from './features/loose-text';
import { type Use, usesIn } from './features/uses';
import { dockerFilesBelow } from './features/workspace-files';
import { matching, symbolsOf, type WorkspaceSymbol } from './features/workspace-symbols';
import type { ListedTags } from './images/listed-tags';
import type { ImageReference } from './images/reference';
import type { Knowledge, PageAddress } from './knowledge/knowledge';
import { firstPageIn } from './knowledge/markdown';
import { languageOf, languageOfFile, parserFor } from './languages';
import type { Finding, FindingFix } from './lint/finding';
import { fixAll, safeFix } from './lint/fix-all';
import { createLinter, type Linter, type LintMemory, type LintResult } from './lint/linter';
import type { Language, Rule } from './lint/rule';
import type { Clock, Log, Workspace } from './ports';
import { isProblem } from './registry/answered';
import type { Registry } from './registry/registry';
import { defaultSettings, keyOf, levelOf, type Settings } from './settings';
import { type ShellCheck, withoutDuplicates } from './shellcheck/shellcheck';
import { SourceText } from './text/source-text';
import type { Span } from './text/span';

export interface DocumentText {
  readonly uri: string;
  /** The editor's language id. */
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

/** A text that no editor has open. */
export interface LooseText {
  /** Where it lies, for what other files say about it. */
  readonly uri: string;
  readonly language: Language;
  readonly text: string;
  /** ShellCheck looks at the scripts, too. */
  readonly withShellCheck?: boolean;
}

/** One version of an open document: its text, and what its language can tell of it. */
export interface OpenDocument {
  readonly source: SourceText;
  readonly document: ParsedDocument;
}

/**
 * Everything the product knows to do with a document, in offsets and without a protocol. A document that is none of
 * ours, or is not open, gets empty answers.
 */
export interface DockerWikiService {
  /** Takes a document in, or its next version. Cheap: nothing is parsed before someone asks. */
  update(document: DocumentText): void;
  close(uri: string): void;
  /** The levels of rules from now on; findings are computed again when asked for. */
  configure(settings: Settings): void;
  /** Files were made, changed or deleted. The open documents that lean on them, whose findings may differ now. */
  filesChanged(uris: readonly string[]): readonly string[];
  /** The current version of an open document of ours: for all questions that need nothing but its text. */
  document(uri: string): OpenDocument | undefined;
  /** The same with what other files say about it. */
  surroundedDocument(uri: string): Promise<OpenDocument | undefined>;
  findings(uri: string): Promise<readonly Finding[]>;
  /** Looks for what takes longer, outside of the way from key to squiggle. True where `findings` tells more from now on. */
  deepen(uri: string): Promise<boolean>;
  hover(uri: string, offset: number): Promise<Hover | undefined>;
  /** The instructions or keys that an open document is made of. */
  uses(uri: string): Promise<readonly Use[]>;
  /** Takes a piece of an open document apart: what hovers say about each thing in it. */
  explain(uri: string, within: Span): Promise<readonly Explanation[]>;
  /** The same for a text without a file: a piece of a Dockerfile or of a Compose file, or a command line. */
  explainText(text: string): Promise<readonly Explanation[]>;
  codeActions(uri: string, range: Span): Promise<readonly CodeAction[]>;
  /** All for one place where they are always the same, else each with its own. */
  completions(uri: string, offset: number): Promise<KnownCompletions | readonly CompletionProposal[]>;
  /** Stages, services and other named things of all our files below some folders, unsaved editors first. */
  workspaceSymbols(query: string, folders: readonly string[]): Promise<readonly WorkspaceSymbol[]>;
  /** The page that explains what is at `offset`. */
  addressAt(uri: string, offset: number): Promise<PageAddress | undefined>;
  /** The text after all safe fixes, or after those of one rule; `undefined` where nothing changes. */
  fixed(uri: string, only?: Rule): Promise<string | undefined>;
  /** How many of the rules for a file are on where it lies; it need not be open. */
  ruleCount(uri: string): Promise<RuleCount | undefined>;
  lintText(text: LooseText): Promise<readonly Finding[]>;
  /** The text after the fixes that `choose` takes, linted again until nothing changes. */
  fixText(text: LooseText, choose: (finding: Finding) => FindingFix | undefined): Promise<string>;
}

export interface RuleCount {
  readonly on: number;
  readonly all: number;
}

export interface ServiceInit {
  readonly knowledge: Knowledge;
  readonly rules: readonly Rule[];
  readonly log: Log;
  readonly workspace: Workspace;
  readonly clock: Clock;
  /** What wins even over the files of a project. */
  readonly overrule?: (settings: Settings) => Settings;
  /** Absent, or nothing, where ShellCheck is not at hand. */
  readonly shellCheck?: () => ShellCheck | undefined;
  /** Absent, or nothing, where no registry may be asked. */
  readonly registry?: () => Registry | undefined;
  /** Told why the registry of an image did not answer. */
  readonly onRegistryProblem?: (problem: string) => void;
  /** Told once about each mistake in a configuration file of the project. */
  readonly onConfigProblem?: (problem: ConfigProblem) => void;
}

/** So many documents are kept ready; in the others nobody has typed for a while. */
const mostReady = 20;

/** Each set of settings needs linters of its own; a project has a handful. */
const mostLinters = 20;

const languages: readonly Language[] = ['compose', 'dockerfile', 'dockerignore'];

export function createDockerWikiService(init: ServiceInit): DockerWikiService {
  const { knowledge, rules, log, workspace, clock } = init;
  const analyses = new Map<string, Analysis>();
  const ruleIdsOf = new Map(languages.map((language) => [language, idsAndAliases(rulesOf(language))]));
  const linters = new Map<string, Linter>();
  const told = new Set<string>();
  /** Files that were looked into without being open. */
  const closed = new Map<string, ParsedDocument>();
  let settings = defaultSettings;

  return {
    update({ uri, languageId, version, text }) {
      const language = languageOf(languageId, uri);
      const before = analyses.get(uri);
      const previous = before?.language === language ? before : undefined;
      const analysis = language && analyse({ uri, language, text }, version, previous);
      analyses.delete(uri);
      if (!analysis) return;
      analyses.set(uri, analysis);
      restOld();
    },
    close: (uri) => void analyses.delete(uri),
    configure(next) {
      settings = next;
      for (const analysis of analyses.values()) analysis.forget();
    },
    filesChanged(uris) {
      for (const uri of uris) closed.delete(uri);
      const changed = changedPlaces(uris);
      const leaning = [...analyses].filter(([, analysis]) => analysis.leansOn(changed));
      for (const [, analysis] of leaning) analysis.forget();
      return leaning.map(([uri]) => uri);
    },
    document: (uri) => analyses.get(uri),
    async surroundedDocument(uri) {
      const analysis = analyses.get(uri);
      return analysis && { source: analysis.source, document: await analysis.surrounded() };
    },
    findings: async (uri) => (await analyses.get(uri)?.findings()) ?? [],
    async deepen(uri) {
      const analysis = analyses.get(uri);
      if (!analysis) return false;
      return addShellFindings(
        analysis,
        () => analysis.findings(),
        () => analyses.get(uri) !== analysis,
      );
    },
    async hover(uri, offset) {
      const analysis = analyses.get(uri);
      return analysis && hoverAt(analysis, offset, contextOf(uri), knowledge);
    },
    async uses(uri) {
      const document = await analyses.get(uri)?.surrounded();
      return document ? usesIn(document, contextOf(uri), knowledge) : [];
    },
    async explain(uri, within) {
      const document = await analyses.get(uri)?.surrounded();
      return document ? explainWithin(document, within, contextOf(uri), knowledge) : [];
    },
    async explainText(text) {
      const found = looseTextsFor(text).map(({ language, start, text: whole, uri }) => {
        const document = parserFor(language)?.(new SourceText(whole));
        const within = { start, end: whole.length };
        return document ? explainWithin(document, within, contextOf(uri), knowledge) : [];
      });
      return (await Promise.all(found)).flat().sort((a, b) => a.start - b.start);
    },
    async codeActions(uri, range) {
      const analysis = analyses.get(uri);
      return analysis ? codeActionsFor(analysis, range) : [];
    },
    async completions(uri, offset) {
      await knowledge.ready();
      const analysis = analyses.get(uri);
      if (!analysis) return [];
      const { source, lastParsed } = analysis;
      const context = contextOf(uri);
      const sooner = lastParsed?.source === source ? undefined : lastParsed?.ownCompletions(source, offset, context);
      const own = (await sooner) ?? (await analysis.document.ownCompletions(source, offset, context));
      return own ?? (await analysis.surrounded()).completions(offset, context);
    },
    async workspaceSymbols(query, folders) {
      const uris = new Set([...analyses.keys(), ...(await dockerFilesBelow(folders, workspace))]);
      const found = await Promise.all([...uris].map(async (uri) => symbolsOf(uri, await documentAt(uri))));
      return matching(found.flat(), query);
    },
    async addressAt(uri, offset) {
      const [document] = await Promise.all([analyses.get(uri)?.surrounded(), knowledge.ready()]);
      const topic = await document?.topicAt(offset, contextOf(uri));
      const key = topic?.keys.find(knowledge.has);
      return key ? (await knowledge.card(key))?.link.page : firstPageIn(topic?.here ?? '');
    },
    async fixed(uri, only) {
      const analysis = analyses.get(uri);
      if (!analysis) return undefined;
      const { language, source } = analysis;
      const after = await fixText({ uri, language, text: source.text }, (finding) =>
        !only || finding.rule === only ? safeFix(finding) : undefined,
      );
      return after === source.text ? undefined : after;
    },
    async ruleCount(uri) {
      const language = analyses.get(uri)?.language ?? languageOfFile(uri);
      if (!language) return undefined;
      const [own, chosen] = [rulesOf(language), await settingsOf(uri, workspace)];
      return { on: own.filter((rule) => levelOf(rule, chosen) !== 'off').length, all: own.length };
    },
    lintText,
    fixText,
  };

  function analyse({ uri, language, text }: LooseText, version: number, previous?: Analysis): Analysis | undefined {
    const parse = parserFor(language);
    if (!parse) return undefined;
    const onFailure = (error: unknown) => log.error(`what lies around ${uri} could not be read`, error);
    return createAnalysis({ language, version, text, parse, lint, uri, workspace, settingsOf, onFailure, previous });
  }

  /** Documents lie in the order in which they were changed: one falls out of those that are ready with each new one. */
  function restOld(): void {
    const oldest = analyses.size - mostReady - 1;
    if (oldest >= 0) [...analyses.values()][oldest]?.rest();
  }

  /** The document at a URI; an empty one where it has gone in the meantime. */
  async function documentAt(uri: string): Promise<ParsedDocument> {
    const open = analyses.get(uri);
    if (open) return open.document;
    const text = (await workspace.readText(uri)) ?? '';
    const known = closed.get(uri);
    if (known?.source.text === text) return known;
    const language = languageOfFile(uri);
    const document = (language && parserFor(language))?.(new SourceText(text));
    if (!document) throw new Error(`${uri} is none of our files`);
    closed.set(uri, document);
    return document;
  }

  async function lintText(text: LooseText): Promise<readonly Finding[]> {
    const analysis = analyse(text, 0);
    if (!analysis) return [];
    if (text.withShellCheck) await addShellFindings(analysis, () => analysis.fixableFindings());
    return analysis.fixableFindings();
  }

  async function addShellFindings(
    analysis: Analysis,
    findings: () => Promise<readonly Finding[]>,
    isCancelled = () => false,
  ): Promise<boolean> {
    const shellCheck = init.shellCheck?.();
    if (!shellCheck) return false;
    const before = analysis.added;
    analysis.add([]);
    const [own, chosen] = await Promise.all([findings(), analysis.settings()]);
    analysis.add(before);
    const request = { levelOf: (rule: Rule) => levelOf(rule, chosen), options: chosen.options, isCancelled };
    const found = await analysis.document.shellFindings(shellCheck, request);
    if (!found || isCancelled()) return false;
    analysis.add(withoutDuplicates(found, own));
    return before.length > 0 || analysis.added.length > 0;
  }

  function fixText(loose: LooseText, choose: (finding: Finding) => FindingFix | undefined): Promise<string> {
    return fixAll(loose.text, { lint: (text) => lintText({ ...loose, text }), choose });
  }

  function contextOf(uri: string): FeatureContext {
    const language = analyses.get(uri)?.language;
    const ruleIds = (language && ruleIdsOf.get(language)) ?? [];
    const registry = init.registry?.();
    return {
      uri,
      workspace,
      today: clock.today(),
      keysBelow: knowledge.keysBelow,
      snippets: knowledge.snippets,
      ruleIds,
      ...(registry ? { listedTags: (image) => listedTags(registry, image) } : {}),
    };
  }

  async function listedTags(registry: Registry, image: ImageReference): Promise<ListedTags | undefined> {
    const answer = await registry.tags(image);
    if (!isProblem(answer)) return answer.value;
    init.onRegistryProblem?.(answer.problem);
    return undefined;
  }

  async function settingsOf(uri: string, watched: Workspace): Promise<Settings> {
    const found = await projectSettings(uri, watched, settings, rules);
    for (const problem of found.problems) {
      const key = `${problem.uri} ${problem.message}`;
      if (told.has(key)) continue;
      told.add(key);
      init.onConfigProblem?.(problem);
    }
    return init.overrule?.(found.settings) ?? found.settings;
  }

  function linterFor(language: Language, chosen: Settings): Linter {
    const key = `${language} ${keyOf(chosen)}`;
    const known = linters.get(key);
    if (known) return known;
    const linter = createLinter(
      rulesOf(language),
      (rule) => levelOf(rule, chosen),
      () => clock.today(),
      chosen.options,
    );
    if (linters.size >= mostLinters) linters.clear();
    linters.set(key, linter);
    return linter;
  }

  function rulesOf(language: Language): readonly Rule[] {
    return rules.filter(({ id }) => id.startsWith(`${language}/`));
  }

  function lint(
    language: Language,
    document: ParsedDocument,
    chosen: Settings,
    earlier: LintMemory | 'new' | undefined,
  ): LintResult {
    const failure = document.failure();
    if (failure !== undefined) log.error(`the ${language} parser failed`, failure);
    const result = linterFor(language, chosen).lint(document, earlier);
    for (const { rule, error } of result.failures) log.error(`rule ${rule.id} failed and was skipped`, error);
    return result;
  }
}

function idsAndAliases(rules: readonly Rule[]): readonly string[] {
  return [...new Set([...rules.map(({ id }) => id), ...rules.flatMap(({ aliases }) => aliases ?? [])])];
}
