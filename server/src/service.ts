import { type Analysis, createAnalysis } from './analysis/analysis';
import type { CompletionProposal } from './analysis/feature-types';
import type { FeatureContext, ParsedDocument } from './analysis/language';
import { type CodeAction, codeActionsFor } from './features/code-actions';
import { type Hover, hoverAt } from './features/hover';
import type { Knowledge, PageAddress } from './knowledge/knowledge';
import { firstPageIn } from './knowledge/markdown';
import { languageOf, parserFor } from './languages';
import type { Finding } from './lint/finding';
import { fixAll, safeFix } from './lint/fix-all';
import { createLinter, type Linter } from './lint/linter';
import type { Language, Rule } from './lint/rule';
import type { Clock, Log, Workspace } from './ports';
import { defaultSettings, levelOf, type Settings } from './settings';
import type { SourceText } from './text/source-text';
import type { Span } from './text/span';

export interface DocumentText {
  readonly uri: string;
  /** The editor's language id. */
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
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
  /** The current version of an open document of ours: for all questions that need nothing but its text. */
  document(uri: string): OpenDocument | undefined;
  findings(uri: string): readonly Finding[];
  hover(uri: string, offset: number): Promise<Hover | undefined>;
  codeActions(uri: string, range: Span): readonly CodeAction[];
  completions(uri: string, offset: number): Promise<readonly CompletionProposal[]>;
  /** The page that explains what is at `offset`. */
  addressAt(uri: string, offset: number): Promise<PageAddress | undefined>;
  /** The text after all safe fixes, or after those of one rule; `undefined` where nothing changes. */
  fixed(uri: string, only?: Rule): string | undefined;
  /** The findings in a text that is no open document. */
  lintText(language: Language, text: string): readonly Finding[];
}

export interface ServiceInit {
  readonly knowledge: Knowledge;
  readonly rules: readonly Rule[];
  readonly log: Log;
  readonly workspace: Workspace;
  readonly clock: Clock;
}

const languages: readonly Language[] = ['compose', 'dockerfile', 'dockerignore'];

export function createDockerWikiService({ knowledge, rules, log, workspace, clock }: ServiceInit): DockerWikiService {
  const analyses = new Map<string, Analysis>();
  const ruleIdsOf = new Map(languages.map((language) => [language, idsAndAliases(rulesOf(language))]));
  let linters = lintersFor(defaultSettings);

  return {
    update({ uri, languageId, version, text }) {
      const language = languageOf(languageId, uri);
      const parse = language && parserFor(language);
      if (parse) analyses.set(uri, createAnalysis({ language, version, text, parse, lint }));
      else analyses.delete(uri);
    },
    close: (uri) => void analyses.delete(uri),
    configure(settings) {
      linters = lintersFor(settings);
      for (const analysis of analyses.values()) analysis.forgetFindings();
    },
    document: (uri) => analyses.get(uri),
    findings: (uri) => analyses.get(uri)?.findings ?? [],
    async hover(uri, offset) {
      const analysis = analyses.get(uri);
      return analysis && hoverAt(analysis, offset, contextOf(uri), knowledge);
    },
    codeActions(uri, range) {
      const analysis = analyses.get(uri);
      return analysis ? codeActionsFor(analysis, range) : [];
    },
    completions: async (uri, offset) => analyses.get(uri)?.document.completions(offset, contextOf(uri)) ?? [],
    async addressAt(uri, offset) {
      const topic = await analyses.get(uri)?.document.topicAt(offset, contextOf(uri));
      const key = topic?.keys.find((candidate) => knowledge.card(candidate));
      return key ? knowledge.card(key)?.link.page : firstPageIn(topic?.here ?? '');
    },
    fixed(uri, only) {
      const analysis = analyses.get(uri);
      if (!analysis) return undefined;
      const { text } = analysis.source;
      const after = fixAll(text, {
        lint: (current) => lintText(analysis.language, current),
        choose: (finding) => (!only || finding.rule === only ? safeFix(finding) : undefined),
      });
      return after === text ? undefined : after;
    },
    lintText,
  };

  function contextOf(uri: string): FeatureContext {
    const language = analyses.get(uri)?.language;
    const ruleIds = (language && ruleIdsOf.get(language)) ?? [];
    return { uri, workspace, today: clock.today(), keysBelow: knowledge.keysBelow, ruleIds };
  }

  function lintersFor(settings: Settings): ReadonlyMap<Language, Linter> {
    return new Map(
      languages.map((language) => {
        const own = rulesOf(language);
        return [
          language,
          createLinter(
            own,
            (rule) => levelOf(rule, settings),
            () => clock.today(),
          ),
        ];
      }),
    );
  }

  function rulesOf(language: Language): readonly Rule[] {
    return rules.filter(({ id }) => id.startsWith(`${language}/`));
  }

  function lint({ language, document }: Pick<Analysis, 'language' | 'document'>): readonly Finding[] {
    const failure = document.failure();
    if (failure !== undefined) log.error(`the ${language} parser failed`, failure);
    const result = linters.get(language)?.lint(document);
    for (const { rule, error } of result?.failures ?? []) log.error(`rule ${rule.id} failed and was skipped`, error);
    return result?.findings ?? [];
  }

  function lintText(language: Language, text: string): readonly Finding[] {
    const parse = parserFor(language);
    return parse ? createAnalysis({ language, version: 0, text, parse, lint }).findings : [];
  }
}

function idsAndAliases(rules: readonly Rule[]): readonly string[] {
  return [...new Set([...rules.map(({ id }) => id), ...rules.flatMap(({ aliases }) => aliases ?? [])])];
}
