import * as vscode from 'vscode';
import { isOnPath } from './docker';

const type = 'docker-wiki';
const program = 'docker-wiki';

/** The task `docker-wiki: lint`: offered where the command line is installed, and run wherever a tasks.json names it. */
export function registerLintTask(): vscode.Disposable {
  return vscode.tasks.registerTaskProvider(type, {
    provideTasks: () =>
      isOnPath(program) && vscode.workspace.workspaceFolders ? [lintTask({ type }, vscode.TaskScope.Workspace)] : [],
    resolveTask: ({ definition, scope }) => lintTask(definition, scope ?? vscode.TaskScope.Workspace),
  });
}

function lintTask(definition: vscode.TaskDefinition, scope: vscode.WorkspaceFolder | vscode.TaskScope): vscode.Task {
  const { paths, options } = definition;
  const args = ['lint', ...texts(options), ...(texts(paths).length > 0 ? texts(paths) : ['.'])];
  const execution = new vscode.ShellExecution(program, args);
  return new vscode.Task(definition, scope, 'lint', type, execution, '$docker-wiki');
}

/** A tasks.json may hold anything. */
function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
