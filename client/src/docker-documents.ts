import { languages, type TextDocument } from 'vscode';

export interface DocumentKind {
  readonly language: string;
  readonly pattern?: string;
}

/** What the language server and the panel take for theirs. */
export const dockerDocuments: readonly DocumentKind[] = [
  { language: 'dockerfile' },
  { language: 'dockercompose' },
  { language: 'dockerignore' },
  { language: 'ignore', pattern: '**/{*.dockerignore,.dockerignore}' },
  { language: 'yaml', pattern: '**/{.docker-wiki,.hadolint}.{yaml,yml}' },
  { language: 'yaml', pattern: '**/{compose,compose.*,docker-compose*}.{yaml,yml}' },
];

/** True for a document that Docker Wiki has something to say about. */
export function isDockerDocument(document: TextDocument): boolean {
  return languages.match([...dockerDocuments], document) > 0;
}

const pipelines = [
  '.github/workflows/*',
  'action',
  '*.gitlab-ci',
  'azure-pipelines*',
  'bitbucket-pipelines',
  '.circleci/config',
].map((path) => `**/${path}.{yml,yaml}`);

/** Texts of other languages with command lines of docker, by the names of `dockerWiki.commandHelp.languages`. */
export const commandDocuments: Readonly<Record<string, readonly DocumentKind[]>> = {
  shellscript: [{ language: 'shellscript' }],
  powershell: [{ language: 'powershell' }],
  bat: [{ language: 'bat' }],
  makefile: [{ language: 'makefile' }],
  markdown: [{ language: 'markdown' }],
  yaml: ['yaml', 'github-actions-workflow', 'azure-pipelines'].flatMap((language) =>
    pipelines.map((pattern) => ({ language, pattern })),
  ),
  json: [
    { language: 'json', pattern: '**/package.json' },
    { language: 'json', pattern: '**/.vscode/tasks.json' },
    { language: 'jsonc', pattern: '**/.vscode/tasks.json' },
  ],
  groovy: [{ language: 'groovy' }, { language: 'jenkinsfile' }],
};
