import { commands, l10n, window } from 'vscode';
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/** So many ends within the window, and the server is not started again by itself. */
const mostEnds = 5;
const windowMilliseconds = 3 * 60_000;
/** A stream that breaks off for good fails again and again. */
const mostErrors = 3;

/**
 * Starts a server that has ended again, until it ends five times within three minutes: then the user is told, and may
 * start it again or read the log.
 */
export function createErrorHandler(): ErrorHandler {
  let ends: number[] = [];
  return {
    error: (_error, _message, count) => ({
      action: count !== undefined && count <= mostErrors ? ErrorAction.Continue : ErrorAction.Shutdown,
    }),
    closed(): CloseHandlerResult {
      const now = Date.now();
      ends = [...ends, now].filter((end) => now - end <= windowMilliseconds);
      if (ends.length < mostEnds) return { action: CloseAction.Restart };
      ends = [];
      void tell();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };

  async function tell(): Promise<void> {
    const again = l10n.t('Start Again');
    const log = l10n.t('Show Log');
    const text = l10n.t('The language server of Docker Wiki has ended five times in a row and stays off for now.');
    const chosen = await window.showErrorMessage(text, again, log);
    if (chosen === again) await commands.executeCommand('dockerWiki.restartServer');
    if (chosen === log) await commands.executeCommand('dockerWiki.showLog');
  }
}
