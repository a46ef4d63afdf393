import * as vscode from 'vscode';
import { closeAll, showText, until } from './support';

suite('completion', () => {
  teardown(closeAll);

  test('instructions at the beginning of a line', () => proposes('FROM alpine:3.22\n<|>', ['HEALTHCHECK', 'RUN']));
  test('the flags of an instruction', () => proposes('FROM alpine:3.22\nCOPY --<|>', ['--from', '--link']));
});

async function proposes(marked: string, wanted: readonly string[]): Promise<void> {
  const { document, position } = await showText('Dockerfile', marked);
  let labels: string[] = [];
  await until(
    wanted.join(' and '),
    async () => {
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
      labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return wanted.every((word) => labels.some((label) => label.startsWith(word))) ? labels : undefined;
    },
    () => `among ${labels.join(', ')}`,
  );
}
