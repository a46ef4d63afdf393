import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { clientCapabilities } from './client-capabilities.mjs';
import { frame, messageReader } from './framing.mjs';

/** @typedef {import('./document.mjs').BenchDocument} BenchDocument */
/** @typedef {import('./document.mjs').LineEdit} LineEdit */
/** @typedef {import('./servers.mjs').Participant} Participant */
/** @typedef {{ result: any, error: any, at: number }} Answer */
/** @typedef {{ milliseconds: number, findings: number }} DiagnosticsTime */

const patience = 60_000;
const ServerCancelled = -32802;
const ContentModified = -32801;
const IncrementalSync = 2;

/** The server ended, or did not answer within the bench's patience. */
class NoAnswer extends Error {}

/**
 * What is said about a server that failed; every other error is a fault of the bench and goes on.
 * @param {unknown} error
 */
export function failureOf(error) {
  if (error instanceof NoAnswer) return error.message;
  throw error;
}

/** One running server, spoken to as VS Code would. */
export class Session {
  #child;
  #participant;
  #lastId = 0;
  /** @type {Map<number, (answer: Answer) => void>} */
  #answers = new Map();
  /** @type {Map<string, { version: number, resolve: (push: { at: number, findings: number }) => void }>} */
  #pushes = new Map();
  #syncKind = 0;
  #errorOutput = '';
  /**
   * Told of all diagnostics that the server pushes, and those that someone waits for, too.
   * @type {(push: { uri: string, version: number | undefined, at: number }) => void}
   */
  onPush = () => undefined;
  /** @type {any} */
  capabilities = {};
  /** Milliseconds from the start of the process to the answer of `initialize`. */
  initializeMilliseconds = 0;
  startedAt = 0;

  /**
   * Starts the server's process; `initialize` comes next.
   * @param {Participant} participant
   */
  constructor(participant) {
    this.#participant = participant;
    this.startedAt = performance.now();
    this.#child = spawn(process.execPath, participant.server.args, { stdio: ['pipe', 'pipe', 'pipe'] });
    // Each open request listens for the end of the process.
    this.#child.setMaxListeners(0);
    this.#child.stdout.on(
      'data',
      messageReader((message) => this.#receive(message)),
    );
    this.#child.stderr.on('data', (data) => {
      this.#errorOutput = `${this.#errorOutput}${data}`.slice(-2000);
    });
    // A server that died is noticed by the request that it leaves open.
    this.#child.stdin.on('error', () => undefined);
  }

  /** @param {string} folder the workspace folder */
  async initialize(folder) {
    const uri = pathToFileURL(folder).href;
    const { result, at } = await this.request('initialize', {
      processId: process.pid,
      clientInfo: { name: 'docker-wiki-bench' },
      locale: 'en',
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'bench' }],
      capabilities: clientCapabilities(this.#participant.mode),
    });
    this.initializeMilliseconds = at - this.startedAt;
    this.capabilities = result.capabilities;
    const sync = result.capabilities.textDocumentSync;
    this.#syncKind = typeof sync === 'object' ? (sync.change ?? 0) : (sync ?? 0);
    this.#notify('initialized', {});
  }

  /** @param {BenchDocument} document @returns {Promise<DiagnosticsTime>} */
  open(document) {
    const { uri, languageId, version, text } = document;
    return this.#untilDiagnostics(document, () =>
      this.#notify('textDocument/didOpen', { textDocument: { uri, languageId, version, text } }),
    );
  }

  /** @param {BenchDocument} document @param {LineEdit} edit @returns {Promise<DiagnosticsTime>} */
  change(document, edit) {
    return this.#untilDiagnostics(document, () => this.type(document, edit));
  }

  /**
   * An edit for whose diagnostics nobody waits.
   * @param {BenchDocument} document
   * @param {LineEdit} edit
   */
  type(document, edit) {
    document.apply(edit);
    const full = this.#syncKind === IncrementalSync ? undefined : document.text;
    this.#sendChange(document, edit, full);
  }

  /**
   * Asks for diagnostics as a client that pulls does.
   * @param {string} uri
   * @returns {{ answer: Promise<Answer>, cancel: () => void }}
   */
  pull(uri) {
    const answer = this.request('textDocument/diagnostic', { textDocument: { uri } });
    const id = this.#lastId;
    return { answer, cancel: () => this.#notify('$/cancelRequest', { id }) };
  }

  /**
   * @param {string} method
   * @param {object | undefined} params
   * @returns {Promise<Answer>}
   */
  request(method, params) {
    this.#lastId += 1;
    const id = this.#lastId;
    return this.#patiently(method, (resolve) => {
      this.#answers.set(id, resolve);
      this.#send({ id, method, params });
    });
  }

  /** Resident memory of the server in MiB; nothing where the system has no /proc. */
  residentMebibytes() {
    if (process.platform !== 'linux') return undefined;
    const kibibytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${this.#child.pid}/status`, 'utf8'))?.[1];
    return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
  }

  /** Shuts the server down; one that does not leave within two seconds is killed. */
  async end() {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const left = new Promise((resolve) => this.#child.once('exit', resolve));
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 2000);
    this.#answers.set(this.#lastId + 1, () => this.#notify('exit', undefined));
    this.#send({ id: this.#lastId + 1, method: 'shutdown' });
    await left;
    clearTimeout(timer);
  }

  /** @param {BenchDocument} document @param {LineEdit} edit @param {string | undefined} full */
  #sendChange({ uri, version }, { line, character, remove, insert }, full) {
    const range = { start: { line, character }, end: { line, character: character + remove } };
    const contentChanges = full === undefined ? [{ range, text: insert }] : [{ text: full }];
    this.#notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** @param {BenchDocument} document @param {() => void} send @returns {Promise<DiagnosticsTime>} */
  async #untilDiagnostics({ uri, version }, send) {
    if (this.#participant.mode === 'pull') return this.#untilPulled(uri, send);
    const start = performance.now();
    const { at, findings } = await this.#patiently('diagnostics', (resolve) => {
      this.#pushes.set(uri, { version, resolve });
      send();
    });
    return { milliseconds: at - start, findings };
  }

  /** @param {string} uri @param {() => void} send @returns {Promise<DiagnosticsTime>} */
  async #untilPulled(uri, send) {
    const start = performance.now();
    send();
    for (;;) {
      const { result, error, at } = await this.request('textDocument/diagnostic', { textDocument: { uri } });
      if (error === undefined) return { milliseconds: at - start, findings: result.items?.length ?? 0 };
      if (error.code !== ServerCancelled && error.code !== ContentModified) throw new Error(error.message);
    }
  }

  /**
   * @template T
   * @param {string} what
   * @param {(resolve: (value: T) => void) => void} begin
   * @returns {Promise<T>}
   */
  #patiently(what, begin) {
    return new Promise((resolve, reject) => {
      const fail = (/** @type {string} */ reason) => {
        clearTimeout(timer);
        this.#child.off('exit', exited);
        if (this.#errorOutput !== '') console.error(this.#errorOutput.trim());
        reject(new NoAnswer(`${this.#participant.label}: ${what}: ${reason}`));
      };
      const exited = () => fail('the server ended');
      const timer = setTimeout(() => fail(`no answer within ${patience / 1000} s`), patience);
      this.#child.once('exit', exited);
      begin((value) => {
        clearTimeout(timer);
        this.#child.off('exit', exited);
        resolve(value);
      });
    });
  }

  /** @param {any} message */
  #receive(message) {
    const at = performance.now();
    if (message.method === undefined) {
      const answer = this.#answers.get(message.id);
      this.#answers.delete(message.id);
      answer?.({ result: message.result, error: message.error, at });
    } else if (message.id !== undefined) {
      this.#send({ id: message.id, result: resultFor(message, this.#participant.server.settings) });
    } else if (message.method === 'textDocument/publishDiagnostics') {
      this.#receivePush(message.params, at);
    }
  }

  /** @param {{ uri: string, version?: number, diagnostics: unknown[] }} params @param {number} at */
  #receivePush({ uri, version, diagnostics }, at) {
    this.onPush({ uri, version, at });
    const waiting = this.#pushes.get(uri);
    if (waiting === undefined || (version !== undefined && version < waiting.version)) return;
    this.#pushes.delete(uri);
    waiting.resolve({ at, findings: diagnostics.length });
  }

  /** @param {string} method @param {object | undefined} params */
  #notify(method, params) {
    this.#send({ method, params });
  }

  /** @param {object} message */
  #send(message) {
    this.#child.stdin.write(frame({ jsonrpc: '2.0', ...message }));
  }
}

/**
 * @param {{ method: string, params: any }} request
 * @param {Readonly<Record<string, object>> | undefined} settings by section; the others are not set, which is `null`
 */
function resultFor({ method, params }, settings) {
  if (method !== 'workspace/configuration') return null;
  return params.items.map((/** @type {{ section?: string }} */ { section }) => settings?.[section ?? ''] ?? null);
}
