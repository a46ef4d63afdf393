import type { Knowledge } from '../../knowledge/knowledge';
import type { Finding } from '../../lint/finding';
import type { SourceText } from '../../text/source-text';
import type { InputProblem } from '../files';

/** What was found in one file. */
export interface FileReport {
  readonly path: string;
  readonly source: SourceText;
  readonly findings: readonly Finding[];
}

/** What a run has to tell. */
export interface RunReport {
  readonly reports: readonly FileReport[];
  /** What could not be read. */
  readonly problems: readonly InputProblem[];
  /** Ready to be asked. */
  readonly knowledge: Knowledge;
}

/** The text of a run as a whole, or of one file after the other. */
export interface Format {
  readonly whole?: (run: RunReport) => string;
  readonly each?: (report: FileReport) => string;
}

/** 1-based, columns in UTF-16 code units, as editors show them. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export function place({ source }: FileReport, offset: number): Place {
  const { line, character } = source.positionAt(offset);
  return { line: line + 1, column: character + 1 };
}
