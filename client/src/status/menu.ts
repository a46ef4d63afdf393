import * as vscode from 'vscode';
import type { Coexistence } from '../coexistence/coexistence';
import type { Mode } from '../coexistence/neighbours';

interface Entry extends vscode.QuickPickItem {
  readonly run?: () => Thenable<unknown>;
}

/** What a click on the status item offers. */
export async function showMenu(extensionId: string, coexistence: Coexistence): Promise<void> {
  const { l10n } = vscode;
  const command = (icon: string, label: string, id: string, ...args: unknown[]): Entry => ({
    label: `$(${icon}) ${label}`,
    run: () => vscode.commands.executeCommand(id, ...args),
  });
  const sharing = command('arrow-swap', l10n.t('Change who does what'), 'dockerWiki.chooseCoexistence');
  const entries: readonly Entry[] = [
    command('book', l10n.t('Open the wiki'), 'dockerWiki.open'),
    command('search', l10n.t('Search the wiki'), 'dockerWiki.search'),
    command('warning', l10n.t('Show the findings'), 'workbench.actions.view.problems'),
    command('settings-gear', l10n.t('Settings and rules'), 'workbench.action.openSettings', `@ext:${extensionId}`),
    { ...sharing, description: nameOf(coexistence.mode()) },
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    command('debug-restart', l10n.t('Restart the language server'), 'dockerWiki.restartServer'),
    command('output', l10n.t('Show the log'), 'dockerWiki.showLog'),
    command('gift', l10n.t('What is new'), 'dockerWiki.whatIsNew'),
    command('report', l10n.t('Report a problem'), 'dockerWiki.reportProblem'),
  ];
  const chosen = await vscode.window.showQuickPick([...entries], { title: 'Docker Wiki' });
  await chosen?.run?.();
}

/** Lets the user choose who does what; the mode in force stands first. */
export async function chooseCoexistence(coexistence: Coexistence): Promise<void> {
  const { l10n } = vscode;
  const explanations: Readonly<Record<Mode, string>> = {
    auto: l10n.t('Leaves to other extensions what would be shown twice.'),
    full: l10n.t('Does everything, even where others do it too.'),
    'explain-only': l10n.t('Hovers and the wiki; no findings, no completion, no formatting.'),
  };
  const now = coexistence.mode();
  const others = (['auto', 'full', 'explain-only'] as const).filter((mode) => mode !== now);
  const items = [now, ...others].map((mode) => ({
    mode,
    label: `${mode === now ? '$(check)' : '$(blank)'} ${nameOf(mode)}`,
    detail: explanations[mode],
  }));
  const chosen = await vscode.window.showQuickPick(items, { title: l10n.t('Who does what beside other extensions?') });
  if (chosen && chosen.mode !== now) await coexistence.choose(chosen.mode);
}

function nameOf(mode: Mode): string {
  const { l10n } = vscode;
  const names: Readonly<Record<Mode, string>> = {
    auto: l10n.t('Share with others'),
    full: l10n.t('Everything'),
    'explain-only': l10n.t('Explain only'),
  };
  return names[mode];
}
