/** The dialects that ShellCheck knows. */
export type Dialect = 'sh' | 'bash' | 'dash' | 'ksh' | 'busybox';

export interface ShellCheckOptions {
  readonly shell: Dialect;
  /** Codes that are not wanted. */
  readonly exclude: readonly number[];
}

/** Lines and columns begin at 1; a column is a code point, and a tab reaches to the next multiple of 8. */
export interface ShellCheckReplacement {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly text: string;
}

/** What ShellCheck says about one place of a script. */
export interface ShellCheckComment {
  readonly code: number;
  readonly severity: 'error' | 'warning' | 'info' | 'style';
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
  readonly fix?: { readonly replacements: readonly ShellCheckReplacement[] };
}

/** ShellCheck, wherever it runs. */
export interface ShellCheckEngine {
  /** All comments on a script; none where the engine had to give it up. Never rejects. */
  check(script: string, options: ShellCheckOptions): Promise<readonly ShellCheckComment[]>;
}
