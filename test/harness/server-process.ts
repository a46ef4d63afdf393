import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Message, StreamMessageReader } from 'vscode-languageserver-protocol/node';

interface Answer {
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** What a server tells without being asked. */
interface Told {
  readonly method: string;
  readonly params: unknown;
}

/** The built server in a process of its own, at the other end of its standard streams. */
export interface ServerProcess {
  readonly pid: number;
  /** Resolves with the exit code when the process has ended. */
  readonly ended: Promise<number | null>;
  readonly told: readonly Told[];
  /** How many answers came for an id. */
  answersTo(id: number | string): number;
  /** Writes bytes as they are. */
  write(bytes: string | Uint8Array): void;
  /** Writes a message with its header. */
  send(message: object): void;
  notify(method: string, params?: unknown): void;
  request(method: string, params?: unknown, id?: number | string): Promise<Answer>;
  /** Resolves when the server has told something that `matches`. */
  until(matches: (told: Told) => boolean): Promise<Told>;
  initialize(params?: object): Promise<Answer>;
  /** Drops what was told and answered so far, which would fill the memory in the long run. */
  forget(): void;
  /** From now on everything that the server asks for is refused. */
  refuse(): void;
  /** Closes the stream that the server listens to. */
  hangUp(): void;
}

export const serverProgram = join(process.cwd(), 'dist/server/node.cjs');

/** No test with a process needs as long: an answer that never comes fails its own test, not the whole run. */
const stuckAfterMilliseconds = 180_000;

/** A test with a server process of its own, which ends with it. */
export function withServerProcess(what: string, body: (server: ServerProcess) => Promise<unknown>): void {
  test(what, { timeout: stuckAfterMilliseconds }, async ({ signal }) => {
    const child = spawn(process.execPath, [serverProgram, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    signal.addEventListener('abort', () => child.kill('SIGKILL'));
    try {
      await body(connectTo(child));
    } finally {
      child.kill('SIGKILL');
    }
  });
}

/** Speaks to a server over the streams of its process. */
export function connectTo(child: ChildProcess): ServerProcess {
  const { stdin, stdout, stderr } = child;
  if (!stdin || !stdout || !stderr) throw new Error('the server has no streams');
  let complaints = '';
  const told: Told[] = [];
  const answers = new Map<number | string, Answer[]>();
  const waiting = new Set<() => void>();
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let isOver = false;
  void ended.then(() => {
    isOver = true;
    wake();
  });
  stdin.on('error', () => wake()); // a server that is gone is noticed by who waits for it
  stderr.on('data', (data) => {
    complaints = `${complaints}${data}`.slice(-2000);
  });
  new StreamMessageReader(stdout).listen((message) => {
    take(message);
    wake();
  });
  let lastId = 0;
  let refuses = false;

  const server: ServerProcess = {
    pid: child.pid ?? 0,
    ended,
    told,
    answersTo: (id) => answers.get(id)?.length ?? 0,
    write: (bytes) => void stdin.write(bytes),
    send(message) {
      const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }), 'utf8');
      server.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
    },
    notify: (method, params) => server.send({ method, params }),
    async request(method, params, id = ++lastId) {
      const before = server.answersTo(id);
      server.send({ id, method, params });
      return found(() => answers.get(id)?.[before]);
    },
    until: (matches) => found(() => told.find(matches)),
    async initialize(params = {}) {
      const answer = await server.request('initialize', {
        processId: null,
        rootUri: null,
        capabilities: {},
        ...params,
      });
      server.notify('initialized', {});
      return answer;
    },
    forget() {
      told.length = 0;
      answers.clear();
    },
    refuse() {
      refuses = true;
    },
    hangUp: () => stdin.end(),
  };
  return server;

  function take(message: Message): void {
    const { id, method, params, result, error } = message as Message &
      Partial<Told & Answer> & { id?: number | string };
    if (method !== undefined) {
      told.push({ method, params });
      if (id !== undefined) server.send({ id, ...replyTo(method) });
    } else if (id !== undefined) {
      answers.set(id, [...(answers.get(id) ?? []), { result, ...(error ? { error } : {}) }]);
    }
  }

  function replyTo(method: string): Answer {
    if (refuses) return { error: { code: -32601, message: `no ${method} here` } };
    return { result: method === 'workspace/configuration' ? [null] : null };
  }

  async function found<T>(look: () => T | undefined): Promise<T> {
    for (;;) {
      const value = look();
      if (value !== undefined) return value;
      if (isOver) throw new Error(`the server has ended\n${complaints}`);
      await new Promise<void>((resolve) => waiting.add(resolve));
    }
  }

  function wake(): void {
    for (const resolve of waiting) resolve();
    waiting.clear();
  }
}
