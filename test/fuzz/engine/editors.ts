import type { Language } from '../../../server/src/lint/rule';

/** How an editor names a document of each language. */
export const editors: Readonly<Record<Language, { readonly uri: string; readonly languageId: string }>> = {
  dockerfile: { uri: 'file:///project/Dockerfile', languageId: 'dockerfile' },
  compose: { uri: 'file:///project/compose.yaml', languageId: 'dockercompose' },
  dockerignore: { uri: 'file:///project/.dockerignore', languageId: 'ignore' },
  settings: { uri: 'file:///project/.docker-wiki.yaml', languageId: 'yaml' },
  jenkinsfile: { uri: 'file:///project/Jenkinsfile', languageId: 'jenkinsfile' },
  makefile: { uri: 'file:///project/Makefile', languageId: 'makefile' },
  markdown: { uri: 'file:///project/README.md', languageId: 'markdown' },
  'package-scripts': { uri: 'file:///project/package.json', languageId: 'json' },
  pipeline: { uri: 'file:///project/.github/workflows/ci.yaml', languageId: 'yaml' },
  'batch-script': { uri: 'file:///project/build.cmd', languageId: 'bat' },
  'powershell-script': { uri: 'file:///project/build.ps1', languageId: 'powershell' },
  'shell-script': { uri: 'file:///project/build.sh', languageId: 'shellscript' },
  tasks: { uri: 'file:///project/.vscode/tasks.json', languageId: 'jsonc' },
};
