// `npm run package`: packs what `npm run build` built into dist/docker-wiki.vsix.
import { statSync } from 'node:fs';
import { relative } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root } from './lib/paths.mjs';
import { runMain } from './lib/user-error.mjs';
import { vsixFile } from './lib/vsix-file.mjs';

runMain(async () => {
  await createVSIX({ cwd: root, packagePath: vsixFile, dependencies: false });
  console.log(`${relative(root, vsixFile)}: ${(statSync(vsixFile).size / 1e6).toFixed(2)} MB`);
});
