import { type Span, span } from './span';

/** Formats of credentials that nothing else has. */
const formats: readonly (readonly [string, RegExp])[] = [
  ['an access key of AWS', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g],
  ['a token of Docker Hub', /\bdckr_(?:pat|oat)_[\w-]{20,64}/g],
  ['a token of GitHub', /\b(?:gh[opsru]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255})/g],
  ['a token of GitLab', /\bglpat-[\w-]{20,64}/g],
  ['a token of Hugging Face', /\bhf_[A-Za-z0-9]{30,64}\b/g],
  ['a key of OpenAI or Anthropic', /(?<![\w-])sk-(?:(?:proj|svcacct|ant)-[\w-]{20,255}|[A-Za-z0-9]{40,64}(?![\w-]))/g],
  ['a token of Slack', /\bxox[abprs]-[A-Za-z0-9-]{10,255}/g],
  ['a key of Stripe', /\b[rs]k_live_[A-Za-z0-9]{16,255}/g],
  ['a token of npm', /\bnpm_[A-Za-z0-9]{36}\b/g],
  ['a key of Google', /\bAIza[\w-]{35}/g],
  ['a private key', /-----BEGIN (?:[A-Z]+ ){0,3}PRIVATE KEY-----/g],
  ['a JSON web token', /(?<![\w-])eyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10,1000}/g],
];

/** One of them stands in all that has such a format. */
const beginnings =
  /AKIA|ASIA|dckr_|gh[opsru]_|github_pat_|glpat-|hf_|sk-|xox[abprs]-|k_live_|npm_|AIza|-----BEGIN |eyJ/;

const addressWithPassword = /\b[a-z][a-z0-9+.-]{1,20}:\/\/([^\s:@/"'$<>{}]{0,100}):([^\s:@/"'$<>{}]{3,200})@[\w.-]/gi;

const placeholders =
  /^(?:\W+|x+|0+|pass(?:word|wd)?|secret|token|change-?me|example|user(?:name)?|your[\w-]*|test|guest|admin|root|postgres|mysql|redis|dummy|placeholder|todo)$/i;

/** Something that a person must not read. */
export interface SecretValue {
  readonly what: string;
  readonly span: Span;
}

/** The credentials in a text, by their format; samples from documentation are none. */
export function secretValues(text: string, offset: number): readonly SecretValue[] {
  return [...secretTokens(text, offset), ...passwordsInAddresses(text, offset)];
}

/** Keys and tokens that their issuers gave a format. */
export function secretTokens(text: string, offset: number): readonly SecretValue[] {
  if (!beginnings.test(text)) return [];
  return formats.flatMap(([what, format]) =>
    [...text.matchAll(format)]
      .filter(([value]) => what === 'a private key' || !isSample(value))
      .map((match) => ({ what, span: span(offset + match.index, offset + match.index + match[0].length) })),
  );
}

/** `scheme://user:password@host`. */
export function passwordsInAddresses(text: string, offset: number): readonly SecretValue[] {
  if (!text.includes('://') || !text.includes('@')) return [];
  return [...text.matchAll(addressWithPassword)].flatMap((match) => {
    const [address, user = '', password = ''] = match;
    // The same word twice is a default for tests, as in `postgres:postgres@`.
    if (user === password || placeholders.test(password) || isSample(password)) return [];
    const start = offset + match.index + address.length - 2 - password.length;
    return [{ what: 'a password', span: span(start, start + password.length) }];
  });
}

/** Documented samples, and what consists of few different characters. */
function isSample(value: string): boolean {
  return /example|sample|dummy|x{6}|\*{3}|0{8}|1234567890abcdef/i.test(value) || new Set(value).size < 3;
}
