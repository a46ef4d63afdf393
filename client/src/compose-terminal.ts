import * as vscode from 'vscode';

/** The arguments of `docker` for each action of a lens. */
const actions: Readonly<Record<string, readonly string[]>> = {
  up: ['up', '--detach'],
  logs: ['logs', '--follow', '--tail', '100'],
  stop: ['stop'],
};

/** What a lens asks for, once it is known to be that: everything comes from outside. */
interface ComposeCall {
  readonly action: string;
  readonly service: string;
  readonly folder: string;
  readonly files: readonly string[];
}

/**
 * Runs Docker Compose for one service in a terminal, in a trusted workspace only. Docker is started with its arguments
 * as they are, without a shell, so that nothing in a file's name can become a command.
 */
export async function runCompose(call: unknown): Promise<void> {
  if (!isComposeCall(call)) return;
  if (!vscode.workspace.isTrusted) return askForTrust();
  const { action, service, folder, files } = call;
  const title = `${action} ${service}`;
  const args = ['compose', ...files.flatMap((file) => ['--file', file]), ...(actions[action] ?? []), '--', service];
  const cwd = vscode.Uri.parse(folder).fsPath;
  const task = new vscode.Task(
    { type: 'process' },
    vscode.TaskScope.Workspace,
    title,
    'Docker Wiki',
    new vscode.ProcessExecution('docker', args, { cwd }),
  );
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, panel: vscode.TaskPanelKind.Dedicated };
  await vscode.tasks.executeTask(task);
}

async function askForTrust(): Promise<void> {
  const manage = 'Manage Workspace Trust';
  const chosen = await vscode.window.showWarningMessage(
    'Containers are only run from workspaces that you trust.',
    manage,
  );
  if (chosen === manage) await vscode.commands.executeCommand('workbench.trust.manage');
}

function isComposeCall(value: unknown): value is ComposeCall {
  if (typeof value !== 'object' || value === null) return false;
  const { action, service, folder, files } = value as Partial<Record<keyof ComposeCall, unknown>>;
  return (
    typeof action === 'string' &&
    Object.hasOwn(actions, action) &&
    typeof service === 'string' &&
    /^[\w.-]+$/.test(service) &&
    typeof folder === 'string' &&
    folder.startsWith('file:') &&
    Array.isArray(files) &&
    files.every((file) => typeof file === 'string' && !file.startsWith('-'))
  );
}
