import { nameOf } from '../../build-context/context-tree';
import type { FolderEntry } from '../../ports';

const files =
  /^(?:\.env(?:\..+)?|.+\.env|id_(?:rsa|dsa|ecdsa|ed25519)|\.netrc|\.git-credentials|\.pgpass|kubeconfig|credentials\.json|.+\.(?:key|pem|p12|pfx|jks))$/i;
const folders = /^(?:\.aws|\.ssh|\.gnupg)$/;
const harmless = /example|sample|template|\.dist$|schema/i;
const publicKeys = /pub|cert|chain|\bca\b|bundle|gpg|apt|repo|release|sign|archive/i;

/** The path has the name of a file, or of a folder, that holds credentials. */
export function isSecretPath(path: string, kind: FolderEntry['kind']): boolean {
  const name = nameOf(path);
  if (kind === 'folder') return folders.test(name);
  return files.test(name) && !harmless.test(name) && !(/\.(?:key|pem)$/i.test(name) && publicKeys.test(name));
}

/** Settings that are harmless unless a token stands in them. */
export function mayHoldToken(path: string): boolean {
  return /^(?:\.npmrc|\.pypirc|\.yarnrc)$/.test(nameOf(path));
}
