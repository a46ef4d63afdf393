const secretWord = /(?:^|_)(?:api_?key|auth|credentials?|key|passw(?:or)?d|pword|pwd|secret|token|pat)(?:_|$)/i;
const harmless = /(?:^|_)(?:file|path|public|name|url|version|ttl|type)(?:_|$)/i;

/** True for variables whose value nobody should read over a shoulder. */
export function isSecretName(name: string): boolean {
  return secretWord.test(name) && !harmless.test(name);
}
