/** What the service may ask of the world. Composition roots bring it: `node`, `browser`, `cli`, and the tests. */
export interface Log {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error?: unknown): void;
}
