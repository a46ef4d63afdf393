// `npm run package`: packs what `npm run build` built into dist/docker-wiki.vsix, and for npm into dist/docker-wiki.tgz.
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { npmTarball, packForNpm } from './lib/npm-tarball.mjs';
import { packExtension } from './lib/pack-extension.mjs';
import { root } from './lib/paths.mjs';
import { runMain } from './lib/user-error.mjs';
import { vsixFile } from './lib/vsix-file.mjs';

runMain(async () => {
  await packExtension(vsixFile);
  await packForNpm(npmTarball);
  for (const file of [vsixFile, npmTarball]) {
    console.log(`${relative(root, file)}: ${(statSync(file).size / 1e6).toFixed(2)} MB`);
  }
});
