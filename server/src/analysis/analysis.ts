import type { Finding } from '../lint/finding';
import type { Language } from '../lint/rule';
import { SourceText } from '../text/source-text';
import type { Parse, ParsedDocument } from './language';

/** Everything known about one version of one document. Each part is computed when first asked for, and kept. */
export interface Analysis {
  readonly language: Language;
  readonly version: number;
  readonly source: SourceText;
  readonly document: ParsedDocument;
  readonly findings: readonly Finding[];
  /** The settings changed: findings are computed anew, the tree stays. */
  forgetFindings(): void;
}

export interface AnalysisInit {
  readonly language: Language;
  readonly version: number;
  readonly text: string;
  readonly parse: Parse;
  readonly lint: (analysis: Pick<Analysis, 'language' | 'document'>) => readonly Finding[];
}

export function createAnalysis({ language, version, text, parse, lint }: AnalysisInit): Analysis {
  const source = new SourceText(text);
  let document: ParsedDocument | undefined;
  let findings: readonly Finding[] | undefined;
  const analysis: Analysis = {
    language,
    version,
    source,
    get document() {
      document ??= parse(source);
      return document;
    },
    get findings() {
      findings ??= lint(analysis);
      return findings;
    },
    forgetFindings() {
      findings = undefined;
    },
  };
  return analysis;
}
