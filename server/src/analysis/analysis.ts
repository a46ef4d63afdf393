import type { Finding } from '../lint/finding';
import type { Language } from '../lint/rule';
import type { Workspace } from '../ports';
import type { Settings } from '../settings';
import { SourceText } from '../text/source-text';
import type { Parse, ParsedDocument, Place } from './language';
import { watchReads } from './reads';

/** Everything known about one version of one document. Each part is computed when first asked for, and kept. */
export interface Analysis {
  readonly language: Language;
  readonly version: number;
  readonly source: SourceText;
  /** The document as its own text tells it. */
  readonly document: ParsedDocument;
  /** The document with what other files say about it. */
  surrounded(): Promise<ParsedDocument>;
  findings(): Promise<readonly Finding[]>;
  /** True where the answer leaned on one of these files or folders. */
  leansOn(uris: readonly string[]): boolean;
  /** Settings or other files changed: all but the document's own tree is computed anew. */
  forget(): void;
}

export interface AnalysisInit extends Omit<Place, 'options'> {
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
  const reads = watchReads(init.workspace);
  let document: ParsedDocument | undefined;
  let surrounded: Promise<ParsedDocument> | undefined;
  let findings: Promise<readonly Finding[]> | undefined;
  let settings: Promise<Settings> | undefined;
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
    findings() {
      findings ??= Promise.all([analysis.surrounded(), chosen()]).then(([whole, chose]) =>
        lint(language, whole, chose),
      );
      return findings;
    },
    leansOn: (uris) => reads.saw(uris),
    forget() {
      settings = undefined;
      surrounded = undefined;
      findings = undefined;
    },
  };
  return analysis;

  function chosen(): Promise<Settings> {
    settings ??= init.settingsOf(init.uri, reads.workspace);
    return settings;
  }

  async function surround(): Promise<ParsedDocument> {
    try {
      const { options } = await chosen();
      return await analysis.document.surrounded({ uri: init.uri, workspace: reads.workspace, options });
    } catch (error) {
      init.onFailure(error);
      return analysis.document;
    }
  }
}
