import { Worker } from 'node:worker_threads';
import type { LintSetUp, Tell } from './lint-service';
import { createOutbox } from './outbox';
import { fromPlain } from './plain-finding';
import type { Linted, NamedText, TextLinter } from './text-linter';
import type { ThreadMessage, ThreadRequest } from './thread';

/** A thread that has so much to do is not asked while another one could be started. */
const enoughForOne = 4;

interface Thread {
  readonly worker: Worker;
  readonly post: (request: ThreadRequest) => void;
  readonly waiting: Map<number, Answer>;
}

interface Answer {
  readonly resolve: (linted: Linted) => void;
  readonly reject: (error: Error) => void;
}

/** Lints in up to `most` threads, each of which is started when there is work for it. */
export function lintInThreads(setUp: LintSetUp, most: number, tell: Tell): TextLinter {
  const threads: Thread[] = [];
  let lastId = 0;
  return {
    lint: (text) => new Promise((resolve, reject) => ask(leastBusy(), text, { resolve, reject })),
    async end() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };

  function leastBusy(): Thread {
    const [first] = [...threads].sort((a, b) => a.waiting.size - b.waiting.size);
    return first && (first.waiting.size < enoughForOne || threads.length >= most) ? first : start();
  }

  function ask({ post, waiting }: Thread, text: NamedText, answer: Answer): void {
    const request: ThreadRequest = { id: ++lastId, ...text };
    waiting.set(request.id, answer);
    post(request);
  }

  function start(): Thread {
    const worker = new Worker(__filename, { workerData: setUp });
    const post = createOutbox<ThreadRequest>((requests) => worker.postMessage(requests));
    const thread: Thread = { worker, post, waiting: new Map() };
    const died = (error: Error) => {
      if (threads.includes(thread)) threads.splice(threads.indexOf(thread), 1);
      for (const { reject } of thread.waiting.values()) reject(error);
      thread.waiting.clear();
    };
    worker.on('message', (messages: readonly ThreadMessage[]) => {
      for (const message of messages) take(thread, message);
    });
    worker.on('error', died);
    worker.on('exit', () => died(new Error('its thread ended')));
    threads.push(thread);
    return thread;
  }

  function take({ waiting }: Thread, message: ThreadMessage): void {
    if (message.kind === 'told') {
      tell(message.line);
      return;
    }
    const answer = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.kind === 'failed') answer?.reject(new Error(message.error));
    else answer?.resolve({ findings: message.findings.map(fromPlain), reads: message.reads });
  }
}
