import { join } from 'node:path';
import { after } from 'node:test';
import { buildShellCheck } from '../../scripts/lib/shellcheck.mjs';
import { nodeShellCheckEngine } from '../../server/src/node/shellcheck';
import type { ShellCheckEngine } from '../../server/src/shellcheck/engine/shellcheck-engine';

const outDir = 'test/.artifacts/shellcheck';
export const folder = join(process.cwd(), outDir);

let built: Promise<unknown> | undefined;

/** Writes ShellCheck and its worker once for all tests of a run. */
export function buildEngine(): Promise<unknown> {
  built ??= buildShellCheck({ outDir, production: false });
  return built;
}

/** The real ShellCheck, started for the first script and ended with the suite. */
export function realEngine(): ShellCheckEngine {
  const started = buildEngine().then(() => nodeShellCheckEngine(folder, silent));
  after(async () => (await started)?.dispose());
  return {
    async check(script, options) {
      const engine = await started;
      if (!engine) throw new Error(`no ShellCheck in ${folder}`);
      return engine.check(script, options);
    },
  };
}

export const silent = { info: ignore, warn: ignore, error: ignore };

function ignore(): void {
  // These tests look at findings; those of the engine look at its log.
}
