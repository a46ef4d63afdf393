import { byPlace, type Finding } from '../lint/finding';
import type { LintMemory, LintResult } from '../lint/linter';
import type { Language } from '../lint/rule';
import type { Workspace } from '../ports';
import type { Settings } from '../settings';
import { SourceText } from '../text/source-text';
import type { Parse, ParsedDocument, Place } from './language';
import { movedFindings } from './moved-findings';
import { type ChangedPlaces, type WatchedReads, watchReads } from './reads';

/** Everything known about one version of one document. Each part is computed when first asked for, and kept. */
export interface Analysis {
  readonly language: Language;
  readonly version: number;
  readonly source: SourceText;
  /** The document as its own text tells it. */
  readonly document: ParsedDocument;
  /** The last version that was parsed: this one, or one before it. */
  readonly lastParsed: ParsedDocument | undefined;
  /** The document with what other files say about it. */
  surrounded(): Promise<ParsedDocument>;
  /** The answer of `surrounded`, where it was given and still holds. */
  known(): { readonly document: ParsedDocument; readonly reads: WatchedReads } | undefined;
  /** What the rules find, and what was added to it. Where nothing changed since the last version fixes are missing. */
  findings(): Promise<readonly Finding[]>;
  /** The same, each with its fixes. */
  fixableFindings(): Promise<readonly Finding[]>;
  /** What the next version may make use of. */
  readonly memory: LintMemory | undefined;
  /** What holds for the document. Typing does not change it: the next version takes it over. */
  settings(): Promise<Settings>;
  /** The answer of `settings`, where it was asked for and still holds. */
  configuration(): Configuration | undefined;
  /** Adds what takes longer to find, or takes the place of what an earlier version had there. */
  add(slow: readonly Finding[]): void;
  /** What was added. */
  readonly added: readonly Finding[];
  /** True where the answer leaned on one of these files or folders. */
  leansOn(changed: ChangedPlaces): boolean;
  /** Settings or other files changed: all but the document's own tree is computed anew. */
  forget(): void;
  /** Nobody works on the document: only its text and findings stay, all else is computed when someone asks again. */
  rest(): void;
}

export interface Configuration {
  readonly settings: Promise<Settings>;
  readonly reads: WatchedReads;
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
  readonly lint: (
    language: Language,
    document: ParsedDocument,
    settings: Settings,
    earlier: LintMemory | 'new' | undefined,
  ) => LintResult;
  /** What holds for the document, once the files of its project are asked. */
  readonly settingsOf: (uri: string, workspace: Workspace) => Promise<Settings>;
}

export function createAnalysis(init: AnalysisInit): Analysis {
  // What stays is taken out of `init`: it would keep the version before alive, and that one all before it.
  const { language, version, text, uri, workspace, parse, lint, settingsOf, onFailure } = init;
  const source = new SourceText(text);
  let before = init.previous?.known();
  let earlier = init.previous?.lastParsed;
  let memory = init.previous?.memory;
  let added = init.previous ? movedFindings(init.previous.added, init.previous.source.text, text) : [];
  let reads = watchReads(workspace);
  let document: ParsedDocument | undefined;
  let known: ParsedDocument | undefined;
  let surrounded: Promise<ParsedDocument> | undefined;
  let configuration = init.previous?.configuration();
  let result: Promise<Found> | undefined;
  let whole: Promise<Found> | undefined;

  const analysis: Analysis = {
    language,
    version,
    source,
    get document() {
      document ??= parse(source, earlier);
      earlier = undefined;
      return document;
    },
    get lastParsed() {
      return document ?? earlier;
    },
    surrounded() {
      surrounded ??= surround();
      return surrounded;
    },
    known: () => known && { document: known, reads },
    async findings() {
      result ??= lintWith(memory);
      return withAdded((await result).findings);
    },
    async fixableFindings() {
      whole ??= result && !(await result).isRemembered ? result : lintOnce();
      return withAdded((await whole).findings);
    },
    get memory() {
      return memory;
    },
    settings() {
      configuration ??= readConfiguration();
      return configuration.settings;
    },
    configuration: () => configuration,
    add(slow) {
      added = slow;
    },
    get added() {
      return added;
    },
    leansOn: (changed) => reads.saw(changed) || (configuration?.reads.saw(changed) ?? false),
    forget() {
      before = undefined;
      memory = undefined;
      added = [];
      known = undefined;
      surrounded = undefined;
      configuration = undefined;
      result = undefined;
      whole = undefined;
    },
    rest() {
      if (!document) return;
      document = undefined;
      known = undefined;
      surrounded = undefined;
      memory = undefined;
      whole = undefined;
      result = result?.then(withoutTree);
    },
  };
  return analysis;

  async function lintWith(earlier: LintMemory | undefined): Promise<Found> {
    const [around, chosen] = await Promise.all([analysis.surrounded(), analysis.settings()]);
    const linted = lint(language, around, chosen, earlier ?? 'new');
    memory = linted.memory;
    return { findings: linted.findings, isRemembered: linted.isRemembered };
  }

  async function lintOnce(): Promise<Found> {
    const [around, chosen] = await Promise.all([analysis.surrounded(), analysis.settings()]);
    return lint(language, around, chosen, undefined);
  }

  function readConfiguration(): Configuration {
    const noted = watchReads(workspace);
    const asked: Configuration = { reads: noted, settings: settingsOf(uri, noted.workspace) };
    asked.settings.catch(() => {
      if (configuration === asked) configuration = undefined;
    });
    return asked;
  }

  function withAdded(own: readonly Finding[]): readonly Finding[] {
    return added.length === 0 ? own : [...own, ...added].sort(byPlace);
  }

  async function surround(): Promise<ParsedDocument> {
    try {
      const still = before && analysis.document.surroundedLike(before.document);
      if (before && still) reads = before.reads;
      before = undefined;
      const { options } = await analysis.settings();
      known = still ?? (await analysis.document.surrounded({ uri, workspace: reads.workspace, options }));
      return known;
    } catch (error) {
      onFailure(error);
      return analysis.document;
    }
  }
}

type Found = Pick<LintResult, 'findings' | 'isRemembered'>;

/** Fixes hold on to the tree that they were found in. */
function withoutTree({ findings }: Found): Found {
  return { findings: findings.map((finding) => ({ ...finding, fixes: [] })), isRemembered: true };
}
