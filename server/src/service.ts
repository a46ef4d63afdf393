import { type Analysis, createAnalysis } from './analysis/analysis';
import type { CompletionProposal } from './analysis/language';
import { type CodeAction, codeActionsFor } from './features/code-actions';
import { type Hover, hoverAt } from './features/hover';
import type { Knowledge, PageAddress } from './knowledge/knowledge';
import { languageOf, parserFor } from './languages';
import type { Finding } from './lint/finding';
import { fixAll, safeFix } from './lint/fix-all';
import { createLinter, type Linter } from './lint/linter';
import type { Language, Rule } from './lint/rule';
import type { Log } from './ports';
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
  source(uri: string): SourceText | undefined;
  findings(uri: string): readonly Finding[];
  hover(uri: string, offset: number): Hover | undefined;
  codeActions(uri: string, range: Span): readonly CodeAction[];
  completions(uri: string, offset: number): readonly CompletionProposal[];
  /** The page that explains what is at `offset`. */
  addressAt(uri: string, offset: number): PageAddress | undefined;
  /** The text after all safe fixes, or after those of one rule; `undefined` where nothing changes. */
  fixed(uri: string, only?: Rule): string | undefined;
  /** One rule's findings in the whole text of no open document: what bulk fixes and the command line need. */
  lintText(language: Language, text: string): readonly Finding[];
}

export interface ServiceInit {
  readonly knowledge: Knowledge;
  readonly rules: readonly Rule[];
  readonly log: Log;
}

export function createDockerWikiService({ knowledge, rules, log }: ServiceInit): DockerWikiService {
  const analyses = new Map<string, Analysis>();
  let linter = linterFor(defaultSettings);

  return {
    update({ uri, languageId, version, text }) {
      const language = languageOf(languageId, uri);
      const parse = language && parserFor(language);
      if (parse) analyses.set(uri, createAnalysis({ language, version, text, parse, lint }));
      else analyses.delete(uri);
    },
    close: (uri) => void analyses.delete(uri),
    configure(settings) {
      linter = linterFor(settings);
      for (const analysis of analyses.values()) analysis.forgetFindings();
    },
    source: (uri) => analyses.get(uri)?.source,
    findings: (uri) => analyses.get(uri)?.findings ?? [],
    hover(uri, offset) {
      const analysis = analyses.get(uri);
      return analysis && hoverAt(analysis, offset, knowledge);
    },
    codeActions(uri, range) {
      const analysis = analyses.get(uri);
      return analysis ? codeActionsFor(analysis, range) : [];
    },
    completions: (uri, offset) => analyses.get(uri)?.document.completions(offset, knowledge.keysBelow) ?? [],
    addressAt(uri, offset) {
      const topic = analyses.get(uri)?.document.topicAt(offset);
      const key = topic?.keys.find((candidate) => knowledge.card(candidate));
      return key && knowledge.card(key)?.link.page;
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

  function linterFor(settings: Settings): ReadonlyMap<Language, Linter> {
    const languages: readonly Language[] = ['compose', 'dockerfile', 'dockerignore'];
    return new Map(
      languages.map((language) => {
        const own = rules.filter(({ id }) => id.startsWith(`${language}/`));
        return [language, createLinter(own, (rule) => levelOf(rule, settings))];
      }),
    );
  }

  function lint({ language, document }: Pick<Analysis, 'language' | 'document'>): readonly Finding[] {
    const result = linter.get(language)?.lint(document);
    for (const { rule, error } of result?.failures ?? []) log.error(`rule ${rule.id} failed and was skipped`, error);
    return result?.findings ?? [];
  }

  function lintText(language: Language, text: string): readonly Finding[] {
    const parse = parserFor(language);
    return parse ? createAnalysis({ language, version: 0, text, parse, lint }).findings : [];
  }
}
