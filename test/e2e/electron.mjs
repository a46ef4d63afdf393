// `npm run test:electron`: the tests of test/e2e/suite in a desktop VS Code, which is downloaded (or named by
// VSCODE_EXECUTABLE). On Linux it wants a screen, real or by `xvfb-run`.
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { root } from '../../scripts/lib/paths.mjs';
import { runCommand } from '../../scripts/lib/run-command.mjs';
import { writeFirstSettings } from '../../scripts/lib/try-out-settings.mjs';
import { runMain, UserError } from '../../scripts/lib/user-error.mjs';
import { vsixFile } from '../../scripts/lib/vsix-file.mjs';
import { removeFolder } from '../../scripts/vscode-web/server.mjs';
import { makeTestExtension } from './lib/extension-folders.mjs';
import { testSettings } from './lib/test-settings.mjs';

runMain(async () => {
  const vscodeExecutablePath = process.env.VSCODE_EXECUTABLE ?? (await downloadAndUnzipVSCode('stable'));
  const temporary = mkdtempSync(join(tmpdir(), 'dw-electron-'));
  const testExtension = await makeTestExtension();
  try {
    const workspace = join(temporary, 'workspace');
    const userFolder = join(temporary, 'data');
    const profile = ['--user-data-dir', userFolder, '--extensions-dir', join(temporary, 'extensions')];
    cpSync(join(root, 'test/e2e/workspace'), workspace, { recursive: true });
    writeFirstSettings(userFolder, testSettings);

    const [cli, ...args] = resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath, { reuseMachineInstall: true });
    const { code, output } = await runCommand(cli, [...args, ...profile, '--install-extension', vsixFile]);
    if (code !== 0)
      throw new UserError(`${output}\nVS Code did not install ${vsixFile}; \`npm run package\` makes it.`);

    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: testExtension.folder,
      extensionTestsPath: join(testExtension.folder, 'index.node.js'),
      launchArgs: [workspace, ...profile, '--disable-workspace-trust'],
      reuseMachineInstall: true,
    });
  } finally {
    testExtension.remove();
    removeFolder(temporary);
  }
});
