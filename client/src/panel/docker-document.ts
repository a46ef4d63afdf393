import { languages, type TextDocument } from 'vscode';

/** True for a document that Docker Wiki has something to say about. */
export function isDockerDocument(document: TextDocument): boolean {
  return languages.match(dockerDocuments, document) > 0;
}

const dockerDocuments = [
  'dockerfile',
  'dockercompose',
  'dockerignore',
  { language: 'ignore', pattern: '**/{*.dockerignore,.dockerignore}' },
  { language: 'yaml', pattern: '**/{compose,compose.*,docker-compose*}.{yaml,yml}' },
];
