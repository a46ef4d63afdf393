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
  run(args: readonly string[], stdin?: string, env?: NodeJS.ProcessEnv): Promise<Outcome>;
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
      run: (args, stdin, env) => run(folder, args, { stdin, env }),
      read: (path) => readFileSync(join(folder, path), 'utf8'),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a command line of a shell on a terminal of its own, by a program that ships with Linux alone. */
export async function onTerminal(command: string, cwd: string): Promise<Outcome> {
  const { FORCE_COLOR, NO_COLOR, ...others } = process.env;
  const env = { ...others, TERM: 'xterm' };
  const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], { cwd, env });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stdin.end();
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, stdout, stderr };
}

async function run(
  folder: string,
  args: readonly string[],
  { stdin = '', env = {} }: { readonly stdin: string | undefined; readonly env: NodeJS.ProcessEnv | undefined },
): Promise<Outcome> {
  const child = spawn(process.execPath, [program, ...args], { cwd: folder, env: { ...process.env, ...env } });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stdin.end(stdin);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, stdout, stderr };
}
