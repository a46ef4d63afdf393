import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Coexistence } from '../coexistence/coexistence';
import { problemReport } from './report';

export interface ReportDeps {
  readonly client: BaseLanguageClient;
  readonly coexistence: Coexistence;
}

/** Shows a report in an editor. What its user leaves in it is copied on a click, and never sent. */
export async function reportProblem({ extension }: vscode.ExtensionContext, deps: ReportDeps): Promise<void> {
  const { client, coexistence } = deps;
  const manifest: Manifest = extension.packageJSON;
  const { env, l10n, window, workspace } = vscode;
  const content = problemReport({
    version: manifest.version,
    editor: `${env.appName} ${vscode.version}`,
    host: `${env.appHost}, ${env.remoteName ? 'remote' : 'local'}`, // the name of a remote may be an address
    displayLanguage: env.language,
    serverIsRunning: client.isRunning(),
    mode: coexistence.mode(),
    handovers: coexistence.handovers(),
    settings: changedSettings(Object.keys(manifest.contributes.configuration.properties)),
  });
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(document);

  const copy = l10n.t('Copy');
  const copyAndOpen = l10n.t('Copy, and open the issues page');
  const question = l10n.t('This is the report. It is sent nowhere: change it as you like, then copy it.');
  const chosen = await window.showInformationMessage(question, copy, copyAndOpen);
  if (!chosen) return;
  await env.clipboard.writeText(document.getText());
  if (chosen === copyAndOpen) await env.openExternal(vscode.Uri.parse(manifest.bugs.url));
}

interface Manifest {
  readonly version: string;
  readonly bugs: { readonly url: string };
  readonly contributes: { readonly configuration: { readonly properties: Readonly<Record<string, unknown>> } };
}

/** What holds in place of the defaults, wherever it was set. */
function changedSettings(names: readonly string[]): Readonly<Record<string, unknown>> {
  const configuration = vscode.workspace.getConfiguration();
  const changed: Record<string, unknown> = {};
  for (const name of names) {
    const value = configuration.get<unknown>(name);
    const byDefault = configuration.inspect(name)?.defaultValue;
    if (JSON.stringify(value) !== JSON.stringify(byDefault)) changed[name] = value;
  }
  return changed;
}
