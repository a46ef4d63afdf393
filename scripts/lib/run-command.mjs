import { spawn } from 'node:child_process';

/**
 * Runs a command to its end, or ends it after `timeout` milliseconds.
 * @returns {Promise<{ code: number, output: string }>} the exit code, and what it printed unless `stdio` is `inherit`
 */
export function runCommand(command, args, { cwd, env, stdio = 'pipe', timeout } = {}) {
  // A .cmd file starts only through a shell, which splits at spaces unless they are quoted.
  const shell = /\.cmd$/i.test(command);
  const quoted = shell ? [command, ...args].map((word) => `"${word}"`) : [command, ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(quoted[0], quoted.slice(1), {
      cwd,
      env,
      shell,
      timeout,
      stdio: stdio === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (data) => {
      output += data;
    });
    child.stderr?.on('data', (data) => {
      output += data;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
