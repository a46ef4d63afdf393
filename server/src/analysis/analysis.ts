import type { Finding } from '../lint/finding';
import type { Language } from '../lint/rule';
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
  /** The settings changed: findings are computed anew, the trees stay. */
  forgetFindings(): void;
  /** Another file changed: what it said is asked again. */
  forgetSurroundings(): void;
}

export interface AnalysisInit extends Place {
  /** Told when other files could not be asked; the document then stands alone. */
  readonly onFailure: (error: unknown) => void;
  readonly language: Language;
  readonly version: number;
  readonly text: string;
  readonly parse: Parse;
  readonly lint: (language: Language, document: ParsedDocument) => readonly Finding[];
}

export function createAnalysis(init: AnalysisInit): Analysis {
  const { language, version, text, parse, lint } = init;
  const source = new SourceText(text);
  const reads = watchReads(init.workspace);
  let document: ParsedDocument | undefined;
  let surrounded: Promise<ParsedDocument> | undefined;
  let findings: Promise<readonly Finding[]> | undefined;
  const analysis: Analysis = {
    language,
    version,
    source,
    get document() {
      document ??= parse(source);
      return document;
    },
    surrounded() {
      surrounded ??= analysis.document.surrounded({ ...init, workspace: reads.workspace }).catch((error: unknown) => {
        init.onFailure(error);
        return analysis.document;
      });
      return surrounded;
    },
    findings() {
      findings ??= analysis.surrounded().then((whole) => lint(language, whole));
      return findings;
    },
    leansOn: (uris) => reads.saw(uris),
    forgetFindings() {
      findings = undefined;
    },
    forgetSurroundings() {
      surrounded = undefined;
      findings = undefined;
    },
  };
  return analysis;
}
