import type * as vscode from 'vscode';

/** The page that an address such as `vscode://docker-wiki.docker-wiki/rules/dockerfile/prefer-copy#examples` names. */
export function addressFromUri({ path, fragment }: vscode.Uri): string {
  const page = path.replace(/^\/+/, '');
  return fragment ? `${page}#${fragment}` : page;
}
