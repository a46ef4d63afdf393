/** What a project tells about itself, under the names that `fills` of the snippets use. */
export type Told = Partial<
  Record<'version' | 'port' | 'name' | 'main' | 'module' | 'output' | 'node', string | undefined>
>;

/** A template that fits a project. */
export interface Match {
  /** Id of the snippet. */
  readonly template: string;
  /** The file that gave it away. */
  readonly because: string;
  readonly told: Told;
}
