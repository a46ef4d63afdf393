import * as assert from './assert';
import { closeAll, extension, findings, show, until } from './support';

suite('a language server that dies', () => {
  teardown(closeAll);

  test('is started again, and goes on checking what is typed', async () => {
    const editor = await show('Dockerfile');
    await findings(editor.document, 'dockerfile/prefer-copy', 1);
    const first = serverProcessId();
    assert.ok(first, 'the server has no process');

    process.kill(first, 'SIGKILL');
    const second = await until('another server process', () => {
      const now = serverProcessId();
      return now === first ? undefined : now;
    });
    assert.notEqual(second, first);
    await findings(editor.document, 'dockerfile/prefer-copy', 1);

    await editor.edit((edit) =>
      edit.insert(editor.document.positionAt(editor.document.getText().length), 'ADD a.conf /b\n'),
    );
    await findings(editor.document, 'dockerfile/prefer-copy', 2);
  });
});

function serverProcessId(): number | undefined {
  return extension().exports.serverProcessId();
}
