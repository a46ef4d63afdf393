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
  return new DocumentAnalysis(init);
}

/** A class, because each object that is written down with getters of its own outlives many versions (see `Asked`). */
class DocumentAnalysis implements Analysis {
  readonly language: Language;
  readonly version: number;
  readonly source: SourceText;
  added: readonly Finding[];
  memory: LintMemory | undefined;
  // Of `init` only this stays: the version before would be kept alive, and with it all before it.
  readonly #init: Omit<AnalysisInit, 'previous' | 'text' | 'version' | 'language'>;
  #before: ReturnType<Analysis['known']>;
  #earlier: ParsedDocument | undefined;
  #reads: WatchedReads;
  #document: ParsedDocument | undefined;
  #known: ParsedDocument | undefined;
  #surrounded: Promise<ParsedDocument> | undefined;
  #configuration: Configuration | undefined;
  #result: Promise<Found> | undefined;
  #whole: Promise<Found> | undefined;

  constructor({ language, version, text, previous, ...init }: AnalysisInit) {
    this.language = language;
    this.version = version;
    this.source = new SourceText(text);
    this.added = previous ? movedFindings(previous.added, previous.source.text, text) : [];
    this.memory = previous?.memory;
    this.#init = init;
    this.#before = previous?.known();
    this.#earlier = previous?.lastParsed;
    this.#reads = watchReads(init.workspace);
    this.#configuration = previous?.configuration();
  }

  get document(): ParsedDocument {
    this.#document ??= this.#init.parse(this.source, this.#earlier);
    this.#earlier = undefined;
    return this.#document;
  }

  get lastParsed(): ParsedDocument | undefined {
    return this.#document ?? this.#earlier;
  }

  surrounded(): Promise<ParsedDocument> {
    this.#surrounded ??= this.#surround();
    return this.#surrounded;
  }

  known(): ReturnType<Analysis['known']> {
    return this.#known && { document: this.#known, reads: this.#reads };
  }

  async findings(): Promise<readonly Finding[]> {
    this.#result ??= this.#lintWith(this.memory);
    return this.#withAdded((await this.#result).findings);
  }

  async fixableFindings(): Promise<readonly Finding[]> {
    this.#whole ??= this.#result && !(await this.#result).isRemembered ? this.#result : this.#lintOnce();
    return this.#withAdded((await this.#whole).findings);
  }

  settings(): Promise<Settings> {
    this.#configuration ??= this.#readConfiguration();
    return this.#configuration.settings;
  }

  configuration(): Configuration | undefined {
    return this.#configuration;
  }

  add(slow: readonly Finding[]): void {
    this.added = slow;
  }

  leansOn(changed: ChangedPlaces): boolean {
    return this.#reads.saw(changed) || (this.#configuration?.reads.saw(changed) ?? false);
  }

  forget(): void {
    this.#before = undefined;
    this.memory = undefined;
    this.added = [];
    this.#known = undefined;
    this.#surrounded = undefined;
    this.#configuration = undefined;
    this.#result = undefined;
    this.#whole = undefined;
  }

  rest(): void {
    if (!this.#document) return;
    this.#document = undefined;
    this.#known = undefined;
    this.#surrounded = undefined;
    this.memory = undefined;
    this.#whole = undefined;
    this.#result = this.#result?.then(withoutTree);
  }

  async #lintWith(earlier: LintMemory | undefined): Promise<Found> {
    const [around, chosen] = await Promise.all([this.surrounded(), this.settings()]);
    const linted = this.#init.lint(this.language, around, chosen, earlier ?? 'new');
    this.memory = linted.memory;
    return { findings: linted.findings, isRemembered: linted.isRemembered };
  }

  async #lintOnce(): Promise<Found> {
    const [around, chosen] = await Promise.all([this.surrounded(), this.settings()]);
    return this.#init.lint(this.language, around, chosen, undefined);
  }

  #readConfiguration(): Configuration {
    const noted = watchReads(this.#init.workspace);
    const asked: Configuration = {
      reads: noted,
      settings: this.#init.settingsOf(this.#init.uri, noted.workspace),
    };
    asked.settings.catch(() => {
      if (this.#configuration === asked) this.#configuration = undefined;
    });
    return asked;
  }

  #withAdded(own: readonly Finding[]): readonly Finding[] {
    return this.added.length === 0 ? own : [...own, ...this.added].sort(byPlace);
  }

  async #surround(): Promise<ParsedDocument> {
    try {
      const before = this.#before;
      const still = before && this.document.surroundedLike(before.document);
      if (before && still) this.#reads = before.reads;
      this.#before = undefined;
      const { options } = await this.settings();
      const { uri } = this.#init;
      this.#known = still ?? (await this.document.surrounded({ uri, workspace: this.#reads.workspace, options }));
      return this.#known;
    } catch (error) {
      this.#init.onFailure(error);
      return this.document;
    }
  }
}

type Found = Pick<LintResult, 'findings' | 'isRemembered'>;

/** Fixes hold on to the tree that they were found in. */
function withoutTree({ findings }: Found): Found {
  return { findings: findings.map((finding) => ({ ...finding, fixes: [] })), isRemembered: true };
}
