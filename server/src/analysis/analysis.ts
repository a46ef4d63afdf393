import { byPlace, type Finding } from '../lint/finding';
import type { Language } from '../lint/rule';
import type { Workspace } from '../ports';
import type { Settings } from '../settings';
import { SourceText } from '../text/source-text';
import type { Parse, ParsedDocument, Place } from './language';
import { movedFindings } from './moved-findings';
import { type WatchedReads, watchReads } from './reads';

/** Everything known about one version of one document. Each part is computed when first asked for, and kept. */
export interface Analysis {
  readonly language: Language;
  readonly version: number;
  readonly source: SourceText;
  /** The document as its own text tells it. */
  readonly document: ParsedDocument;
  /** The document with what other files say about it. */
  surrounded(): Promise<ParsedDocument>;
  /** The answer of `surrounded`, where it was given and still holds. */
  known(): { readonly document: ParsedDocument; readonly reads: WatchedReads } | undefined;
  /** What the rules find, and what was added to it. */
  findings(): Promise<readonly Finding[]>;
  /** What holds for the document. */
  settings(): Promise<Settings>;
  /** Adds what takes longer to find, or takes the place of what an earlier version had there. */
  add(slow: readonly Finding[]): void;
  /** What was added. */
  readonly added: readonly Finding[];
  /** True where the answer leaned on one of these files or folders. */
  leansOn(uris: readonly string[]): boolean;
  /** Settings or other files changed: all but the document's own tree is computed anew. */
  forget(): void;
}

export interface AnalysisInit extends Omit<Place, 'options'> {
  /** The version before, whose neighbours may still be the same. */
  readonly previous?: Analysis | undefined;
  /** Told when other files could not be asked; the document then stands alone. */
  readonly onFailure: (error: unknown) => void;
  readonly language: Language;
  readonly version: number;
  readonly text: string;
  readonly parse: Parse;
  readonly lint: (language: Language, document: ParsedDocument, settings: Settings) => readonly Finding[];
  /** What holds for the document, once the files of its project are asked. */
  readonly settingsOf: (uri: string, workspace: Workspace) => Promise<Settings>;
}

export function createAnalysis(init: AnalysisInit): Analysis {
  const { language, version, text, parse, lint } = init;
  const source = new SourceText(text);
  let reads = watchReads(init.workspace);
  let previous = init.previous;
  let known: ParsedDocument | undefined;
  let document: ParsedDocument | undefined;
  let surrounded: Promise<ParsedDocument> | undefined;
  let findings: Promise<readonly Finding[]> | undefined;
  let settings: Promise<Settings> | undefined;
  let added = init.previous ? movedFindings(init.previous.added, init.previous.source.text, text) : [];
  const analysis: Analysis = {
    language,
    version,
    source,
    get document() {
      document ??= parse(source);
      return document;
    },
    surrounded() {
      surrounded ??= surround();
      return surrounded;
    },
    known: () => known && { document: known, reads },
    findings() {
      findings ??= Promise.all([analysis.surrounded(), analysis.settings()]).then(([whole, chose]) =>
        lint(language, whole, chose),
      );
      return added.length === 0 ? findings : findings.then((own) => [...own, ...added].sort(byPlace));
    },
    settings() {
      settings ??= init.settingsOf(init.uri, reads.workspace);
      return settings;
    },
    add(slow) {
      added = slow;
    },
    get added() {
      return added;
    },
    leansOn: (uris) => reads.saw(uris),
    forget() {
      previous = undefined;
      known = undefined;
      settings = undefined;
      surrounded = undefined;
      findings = undefined;
      added = [];
    },
  };
  return analysis;

  async function surround(): Promise<ParsedDocument> {
    try {
      const before = previous?.known();
      previous = undefined; // or each version would keep all before it
      const still = before && analysis.document.surroundedLike(before.document);
      if (before && still) reads = before.reads;
      const { options } = await analysis.settings();
      known = still ?? (await analysis.document.surrounded({ uri: init.uri, workspace: reads.workspace, options }));
      return known;
    } catch (error) {
      init.onFailure(error);
      return analysis.document;
    }
  }
}
