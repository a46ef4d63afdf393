import * as vscode from 'vscode';
import { composeArguments, isComposeCall } from './compose-arguments';

/**
 * Runs Docker Compose for one service in a terminal, in a trusted workspace only. Docker is started with its arguments
 * as they are, without a shell, so that nothing in a file's name can become a command.
 */
export async function runCompose(call: unknown): Promise<void> {
  if (!isComposeCall(call)) return;
  if (!vscode.workspace.isTrusted) return askForTrust();
  const task = new vscode.Task(
    { type: 'process' },
    vscode.TaskScope.Workspace,
    `${call.action} ${call.service}`,
    'Docker Wiki',
    new vscode.ProcessExecution('docker', [...composeArguments(call)], { cwd: vscode.Uri.parse(call.folder).fsPath }),
  );
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, panel: vscode.TaskPanelKind.Dedicated };
  await vscode.tasks.executeTask(task);
}

async function askForTrust(): Promise<void> {
  const manage = vscode.l10n.t('Manage Workspace Trust');
  const text = vscode.l10n.t('Containers are only run from workspaces that you trust.');
  const chosen = await vscode.window.showWarningMessage(text, manage);
  if (chosen === manage) await vscode.commands.executeCommand('workbench.trust.manage');
}
