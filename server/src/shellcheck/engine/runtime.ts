/// <reference path="./glue.d.ts" />
import glue from 'docker-wiki:shellcheck-glue';
import type { ShellCheckComment, ShellCheckOptions } from './shellcheck-engine';
import { wasiImports } from './wasi';

/** The part of the WebAssembly interface that is used here; every platform has it, no library for all of them does. */
declare const WebAssembly: {
  compile(bytes: ArrayBuffer | Uint8Array): Promise<object>;
  instantiate(
    module: object,
    imports: Record<string, Record<string, unknown>>,
  ): Promise<{ readonly exports: Record<string, unknown> }>;
  readonly Module: { imports(module: object): readonly { readonly module: string; readonly name: string }[] };
};

interface Instance {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  hs_init(argumentCount: number, args: number): void;
  lintWithOptions(script: string, options: string): Promise<string>;
}

export interface ShellCheckRuntime {
  check(script: string, options: ShellCheckOptions): Promise<readonly ShellCheckComment[]>;
}

/** Haskell's own limit: the program ends with an error instead of taking all memory there is. */
const programArguments = ['shellcheck', '+RTS', '-M256m', '-RTS'];

/** The memory of an instance never shrinks; above this a new one is cheaper to keep. */
const largestKeptMemory = 64 * 1024 * 1024;

/** Compiles the module once; an instance of it takes some milliseconds. */
export async function createRuntime(bytes: ArrayBuffer | Uint8Array): Promise<ShellCheckRuntime> {
  const module = await WebAssembly.compile(bytes);
  let instance: Instance | undefined = await instantiate(module);
  return {
    async check(script, options) {
      instance ??= await instantiate(module);
      const answer: unknown = JSON.parse(await instance.lintWithOptions(script, JSON.stringify(options)));
      if (instance.memory.buffer.byteLength > largestKeptMemory) instance = undefined;
      if (!isComments(answer)) throw new Error(`unexpected answer ${JSON.stringify(answer).slice(0, 200)}`);
      return answer;
    },
  };
}

async function instantiate(module: object): Promise<Instance> {
  const exportsForGlue: Record<string, unknown> = {};
  let created: Instance | undefined;
  const memory = () => created?.memory ?? { buffer: new ArrayBuffer(0) };
  const wasi = wasiImports(programArguments, memory);
  const wasiModule = 'wasi_snapshot_preview1';
  const names = WebAssembly.Module.imports(module).filter((each) => each.module === wasiModule);
  const { exports } = await WebAssembly.instantiate(module, {
    ghc_wasm_jsffi: glue(exportsForGlue),
    [wasiModule]: Object.fromEntries(names.map(({ name }) => [name, wasi(name)])),
  });
  if (!isInstance(exports)) throw new Error('shellcheck.wasm does not export what is called here');
  created = exports;
  Object.assign(exportsForGlue, exports);
  // Without its constructors the collector frees what JavaScript still calls: "table index is out of bounds" follows.
  created._initialize();
  created.hs_init(0, 0);
  return created;
}

function isInstance(exports: object): exports is Instance {
  return ['memory', '_initialize', 'hs_init', 'lintWithOptions'].every((name) => name in exports);
}

function isComments(answer: unknown): answer is readonly ShellCheckComment[] {
  return (
    Array.isArray(answer) && answer.every((each) => typeof each?.code === 'number' && typeof each.line === 'number')
  );
}
