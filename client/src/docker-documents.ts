import { languages, type TextDocument } from 'vscode';

/** What the language server and the panel take for theirs. */
export const dockerDocuments: readonly { readonly language: string; readonly pattern?: string }[] = [
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
