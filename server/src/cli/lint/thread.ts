import { parentPort, workerData } from 'node:worker_threads';
import type { LintSetUp } from './lint-service';
import { createOutbox } from './outbox';
import { type PlainFinding, toPlain } from './plain-finding';
import type { Read } from './recorded-reads';
import { lintHere, type NamedText } from './text-linter';

/** What a thread is asked. */
export interface ThreadRequest extends NamedText {
  readonly id: number;
}

/** What it answers, or wants to tell. */
export type ThreadMessage =
  | {
      readonly kind: 'linted';
      readonly id: number;
      readonly findings: readonly PlainFinding[];
      readonly reads: readonly Read[];
    }
  | { readonly kind: 'failed'; readonly id: number; readonly error: string }
  | { readonly kind: 'told'; readonly line: string };

/** The program of a thread, which `lintInThreads` starts. */
export function serveThread(): void {
  const port = parentPort;
  if (!port) throw new Error('this program is a worker');
  const answer = createOutbox<ThreadMessage>((messages) => port.postMessage(messages));
  const setUp: LintSetUp = workerData;
  const linter = lintHere(setUp, (line) => answer({ kind: 'told', line }));
  port.on('message', (requests: readonly ThreadRequest[]) => requests.forEach(serve));

  function serve({ id, ...text }: ThreadRequest): void {
    linter.lint(text).then(
      ({ findings, reads }) => answer({ kind: 'linted', id, findings: findings.map(toPlain), reads }),
      (error: unknown) => answer({ kind: 'failed', id, error: error instanceof Error ? error.message : String(error) }),
    );
  }
}
