// `npm run release [-- --dry-run]`: builds and packs the version of package.json into dist/release, with what a release
// shows beside its packages: notes, parts list, licences, checksums. Without --dry-run it then tags the commit.
// Nothing is published: the last lines say how.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { bundledPackages, licenceList } from './lib/bundled-packages.mjs';
import { npmTarball } from './lib/npm-tarball.mjs';
import { partsList } from './lib/parts-list.mjs';
import { root } from './lib/paths.mjs';
import { releaseNotes } from './lib/release-notes.mjs';
import { runCommand } from './lib/run-command.mjs';
import { runMain, UserError } from './lib/user-error.mjs';
import { vsixFile } from './lib/vsix-file.mjs';

const folder = join(root, 'dist/release');

runMain(async () => {
  const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean', default: false } } });
  const dryRun = values['dry-run'];
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { notes, problems } = releaseNotes(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version);
  problems.push(...(await problemsOfGit(version)));
  for (const problem of problems) console.log(`not ready: ${problem}`);
  if (problems.length > 0 && !dryRun) throw new UserError('Nothing was released.');

  await node('scripts/build.mjs', '--production');
  await node('scripts/package.mjs');
  const packages = await bundledPackages();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const file of [vsixFile, npmTarball]) cpSync(file, join(folder, versioned(basename(file), version)));
  writeFileSync(join(folder, 'release-notes.md'), notes);
  writeFileSync(join(folder, 'licences.txt'), licenceList(packages));
  writeFileSync(join(folder, 'sbom.cdx.json'), await partsList(packages));
  writeFileSync(join(folder, 'SHA256SUMS'), checksums());

  console.log(`\n${relative(root, folder)}:\n${readFileSync(join(folder, 'SHA256SUMS'), 'utf8')}`);
  if (dryRun) return console.log(`Dry run: version ${version} is not tagged.`);
  await git('tag', `v${version}`);
  const [vsix, tarball] = [vsixFile, npmTarball].map((file) => `dist/release/${versioned(basename(file), version)}`);
  console.log(`Tagged v${version}. To publish it:
  git push origin v${version}
  npx vsce publish --packagePath ${vsix}
  npx ovsx publish ${vsix}
  npm publish ${tarball}`);
});

/** What must be put right before the state of the repository can be tagged. */
async function problemsOfGit(version) {
  const changed = await git('status', '--porcelain');
  const tags = await git('tag', '--list', `v${version}`);
  return [
    ...(changed === '' ? [] : ['files are changed and not committed']),
    ...(tags === '' ? [] : [`the tag v${version} is there already`]),
  ];
}

async function git(...args) {
  const { code, output } = await runCommand('git', args, { cwd: root });
  if (code !== 0) throw new UserError(`git ${args[0]} failed: ${output.trim()}`);
  return output.trim();
}

async function node(...args) {
  const { code } = await runCommand(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (code !== 0) throw new UserError(`${args[0]} failed.`);
}

/** `docker-wiki.vsix` → `docker-wiki-1.2.3.vsix` */
function versioned(name, version) {
  return name.replace(/(?=\.[^.]*$)/, `-${version}`);
}

/** As `sha256sum --check` reads them. */
function checksums() {
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const hash = createHash('sha256').update(readFileSync(join(folder, name)));
      return `${hash.digest('hex')}  ${name}\n`;
    })
    .join('');
}
