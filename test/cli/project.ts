import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder of its own, and the built command line that runs in it. */
export interface Project {
  readonly folder: string;
  run(args: readonly string[], stdin?: string): Promise<Outcome>;
  read(path: string): string;
  /** Writes a file, with its folders. */
  write(path: string, content: string | Uint8Array): void;
}

/** The built command line. */
export const program = join(process.cwd(), 'dist/cli.cjs');

/** Makes the files (by path), hands the project to `body`, and takes it away again. */
export async function inProject(
  files: Readonly<Record<string, string | Uint8Array>>,
  body: (project: Project) => Promise<unknown>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'docker-wiki-cli-'));
  const write: Project['write'] = (path, content) => {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  try {
    await body({
      folder,
      write,
      run: (args, stdin) => run(folder, args, stdin),
      read: (path) => readFileSync(join(folder, path), 'utf8'),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(folder: string, args: readonly string[], stdin = ''): Promise<Outcome> {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stdin.end(stdin);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, stdout, stderr };
}
