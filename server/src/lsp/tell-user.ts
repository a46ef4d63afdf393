import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';

/**
 * Shows a sentence to the user. A notification, and not the request behind `connection.window`: a client that does not
 * know that one would refuse it, and nobody would take the refusal.
 */
export function tellUser(connection: Connection, kind: 'warning' | 'error', message: string): void {
  const type = kind === 'error' ? MessageType.Error : MessageType.Warning;
  // With the client gone there is nobody to tell.
  connection.sendNotification(ShowMessageNotification.type, { type, message }).catch(() => undefined);
}
