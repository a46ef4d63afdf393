import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/paths.mjs';

/** Their real ids; a setting says what each has switched off, as its users can. */
const neighbours = [
  { id: 'docker.docker', displayName: 'Docker DX', off: 'docker.extension.enableComposeLanguageServer' },
  {
    id: 'ms-azuretools.vscode-containers',
    displayName: 'Container Tools',
    off: 'containers.enableComposeLanguageService',
  },
  { id: 'redhat.vscode-yaml', displayName: 'YAML' },
  { id: 'exiasr.hadolint', displayName: 'hadolint' },
];

/** Puts small extensions, under the ids of well-known ones, beside those that are installed in a folder. */
export function installStandIns(extensionsFolder) {
  const list = join(extensionsFolder, 'extensions.json');
  const installed = JSON.parse(readFileSync(list, 'utf8'));
  for (const { id, displayName, off } of neighbours) {
    const relativeLocation = `${id}-${version}`;
    const folder = join(extensionsFolder, relativeLocation);
    const [publisher, name] = id.split('.');
    const manifest = {
      publisher,
      name,
      displayName,
      version,
      engines: { vscode: '^1.91.0' },
      main: './main.cjs',
      activationEvents: ['onStartupFinished'],
      contributes: { configuration: { properties: off ? { [off]: { type: 'boolean', default: false } } : {} } },
    };
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    cpSync(join(root, 'test/e2e/stand-ins/main.cjs'), join(folder, 'main.cjs'));
    installed.push({ identifier: { id }, version, location: { scheme: 'file', path: folder }, relativeLocation });
  }
  writeFileSync(list, JSON.stringify(installed));
}

const version = '1.0.0';
