const secretWords = new Set('apikey auth credential credentials key passwd password pword secret token'.split(' '));

/** Variables that programs read their credentials from, and whose names hold none of the words. */
const secretNames = new Set(['GH_PAT', 'GITHUB_PAT', 'MYSQL_PWD', 'PGPASSWORD', 'SSHPASS']);

/** Beside a secret word these say that the value is something about the secret. */
const harmlessNeighbours = new Set(
  `algorithm alias audience count dir disabled enabled endpoint expiry file fingerprint format header host id issuer
  length lifetime limit max method min mode name path policy port prefix provider public realm server size store ttl
  timeout type url version`.split(/\s+/),
);

/** A variable of that name is likely to hold a password, key or token. */
export function isSecretName(name: string): boolean {
  if (secretNames.has(name.toUpperCase())) return true;
  const words = name.toLowerCase().split('_');
  return words.some((word, i) => {
    if (!secretWords.has(word)) return false;
    return !harmlessNeighbours.has(words[i - 1] ?? '') && !harmlessNeighbours.has(words[i + 1] ?? '');
  });
}
