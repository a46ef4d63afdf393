import { secretTokens } from '../../text/secret-values';

const secretWords =
  /(?:^|_)(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|ACCESS_KEY|CREDENTIALS?|AUTH_KEY|ENCRYPTION_KEY|SIGNING_KEY)(?:_|$)|(?:_PWD|_PASS|PASSWORD)$/;

/** In each of these words is one of those, so most names need no closer look. */
const mayBeSecret = /pass|secret|token|key|credential|pwd/i;

/** Endings that make a name say something about a secret. */
const harmlessEndings =
  /_(?:FILE|PATH|DIR|URL|URI|HOST|PORT|ENDPOINT|NAME|USER|ID|HEADER|LENGTH|SIZE|MIN|MAX|COUNT|LIMIT|TTL|EXPIRY|EXPIRATION|EXPIRES(?:_IN)?|LIFETIME|TIMEOUT|AGE|POLICY|PROMPT|ENABLED|DISABLED|REQUIRED|ALGORITHM|TYPE|METHOD|FORMAT|PREFIX|ISSUER|AUDIENCE|PROVIDER|REGION|VERSION|HASH|HASHERS?|VALIDATORS?|VALIDITY|STORE|BACKEND|DRIVER|MODE|CLASS|SCOPE|ROTATION|SECONDS|MINUTES|HOURS|DAYS|REGEX|PATTERN|CHARSET|FIELD|HINT|EMAIL|DOMAIN|SERVICE)$/;

/** Switches, the working directory, and what web applications hand to every browser. */
const otherNames = /^(?:OLD)?PWD$|(?:^|_)(?:ALLOW|RANDOM|DISABLE|ENABLE|NO|WITHOUT|USE|PUBLIC|VITE|REACT_APP)_/;

const placeholder = /^(?:<.*>|[x*.\-_?]+|your\b.*|your[_-].*|replace.*|insert.*|placeholder|todo|fixme)$/i;

/** What scanners try first. */
const weak = new Set(
  `postgres root admin administrator password password1 passwd pass secret changeme change-me change_me changethis example
  test guest user 1234 12345 123456 12345678 123456789 qwerty minioadmin minio rabbitmq myroot mysecretpassword
  mysql mariadb mongo redis toor letmein default supersecret`.split(/\s+/),
);

/** A variable or setting of that name holds a password, key or token. */
export function isCredentialName(name: string): boolean {
  if (!mayBeSecret.test(name)) return false;
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[.\-:]/g, '_')
    .toUpperCase();
  return secretWords.test(words) && !harmlessEndings.test(words) && !otherNames.test(words);
}

/** Text that nobody would mind to read: switches, small numbers, paths, and what stands for a value to come. */
export function isHarmlessValue(text: string): boolean {
  const value = text.trim();
  return (
    value === '' ||
    /^(?:true|false|yes|no|on|off|none|null)$/i.test(value) ||
    /^\d{1,4}$/.test(value) ||
    /^(?:\/|\.{1,2}\/|file:)/.test(value) ||
    placeholder.test(value)
  );
}

export function isWeakSecret(text: string): boolean {
  return weak.has(text.trim().toLowerCase());
}

/** A token in the format of its issuer has a rule of its own. */
export function holdsToken(text: string): boolean {
  return secretTokens(text, 0).length > 0;
}

/** Files that are made for tests or for the machine of one person. */
export function isDevelopmentFile(name: string): boolean {
  return /(?:^|[.\-_])(?:test|tests|testing|ci|e2e|dev|devel|development|local|override)(?:[.\-_]|$)/i.test(name);
}

export function isTestFile(name: string): boolean {
  return /(?:^|[.\-_])(?:test|tests|testing|ci|e2e)(?:[.\-_]|$)/i.test(name);
}
