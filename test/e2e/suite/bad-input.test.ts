import * as vscode from 'vscode';
import { closeAll, findings, show, showText } from './support';

const bad: Readonly<Record<string, string>> = {
  'an empty file': '',
  'a byte order mark and carriage returns': '\uFEFFFROM alpine:3.22\r\nRUN true\r\n',
  'control characters': 'FROM \u0001\u001b[31m\uFFFD\n\u0007',
  'a line of 2 MB': `RUN ${'a'.repeat(2 * 1024 * 1024)}`,
  'an open heredoc': 'FROM alpine:3.22\nRUN <<EOF\necho',
  'an open quote': 'FROM alpine:3.22\nENV A="b',
};

suite('bad input', () => {
  teardown(closeAll);

  for (const [name, text] of Object.entries(bad)) {
    test(`${name} leaves the server answering`, async () => {
      await showText('Dockerfile', text);
      await findsProblemsStill();
    });
  }

  test('anchors in a circle leave the server answering', async () => {
    await showText('compose.yaml', 'services: &a\n  web:\n    <<: *a\n    depends_on: *a\n');
    await findsProblemsStill();
  });

  test('a file that is deleted while it is open leaves the server answering', async () => {
    const { document } = await showText('Dockerfile', 'FROM alpine:3.22\nADD a.conf /b\n');
    await findings(document, 'dockerfile/prefer-copy', 1);
    await vscode.workspace.fs.delete(document.uri);
    await findsProblemsStill();
  });
});

async function findsProblemsStill(): Promise<void> {
  const { document } = await show('Dockerfile');
  await findings(document, 'dockerfile/prefer-copy', 1);
}
