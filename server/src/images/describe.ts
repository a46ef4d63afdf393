import { cataloguedImage } from './catalogue';
import { type ImageReference, imageName } from './reference';
import { baseCycle, piecesOf, programCycle, versionOf } from './tags';

/** What an image is, in words that need no escaping. */
export interface ImageDescription {
  /** `Node.js 20 on Debian 12, reduced package set`. */
  readonly what: string;
  /** Who runs in it, which accounts are there: a sentence. */
  readonly user?: string;
  /** Accounts that exist beside root, with their number where it is known. */
  readonly accounts: readonly string[];
  readonly ports?: string;
  readonly entrypoint?: string;
  /** What the variant leaves out: a sentence. */
  readonly lacks?: string;
  readonly watchOut?: string;
}

/** What parts of a tag say about the image. The distributions are named apart. */
const variants: Readonly<Record<string, string>> = {
  apache: 'with Apache',
  builder: 'with its build tools',
  chiseled: 'without shell and package manager',
  cli: 'command line',
  debug: 'with a BusyBox shell',
  dind: 'with the engine',
  distroless: 'without shell and package manager',
  fpm: 'FastCGI process manager',
  headless: 'without graphics',
  jdk: 'with the compiler',
  jre: 'runtime only',
  lts: 'long-term line',
  mainline: 'newest line',
  management: 'with the management page',
  minimal: 'reduced package set',
  nanoserver: 'on Windows Nano Server',
  nonroot: 'as user 65532',
  onbuild: 'with triggers for builds on top',
  otel: 'with OpenTelemetry',
  perl: 'with Perl',
  rootless: 'without root',
  slim: 'reduced package set',
  stable: 'stable line',
  unprivileged: 'without root',
  windowsservercore: 'on Windows Server Core',
  zts: 'thread-safe',
};

/** Numbers of accounts in the Alpine builds, where they are known to differ or to be the same. */
const alpineNumbers: Readonly<Record<string, string>> = {
  nginx: '101',
  node: '1000',
  postgres: '70',
  'www-data': '82',
};

/** What a reference names; `undefined` where neither the image nor its tag tells us anything. */
export function describeImage(reference: ImageReference): ImageDescription | undefined {
  const image = cataloguedImage(imageName(reference));
  const variant = variantWords(reference);
  if (!image && !variant) return undefined;

  const isAlpine = piecesOf(reference).some((piece) => piece.startsWith('alpine'));
  const accounts = (image?.accounts ?? []).map((account) => (isAlpine ? onAlpine(account) : account));
  const user = image && isAlpine ? onAlpine(image.user) : image?.user;
  const lacks = lackedBy(reference);
  return {
    what: `${image ? titleOf(image.title, reference) : 'image'}${variant}`,
    accounts,
    ...(user ? { user: userSentence(user, accounts) } : {}),
    ...(image?.ports ? { ports: image.ports } : {}),
    ...(image?.entrypoint ? { entrypoint: image.entrypoint } : {}),
    ...(lacks ? { lacks } : {}),
    ...(image?.watchOut ? { watchOut: image.watchOut } : {}),
  };
}

function titleOf(title: string, reference: ImageReference): string {
  const version = versionOf(reference) ?? programCycle(reference)?.cycle.name;
  return version ? `${title} ${version}` : title;
}

function variantWords(reference: ImageReference): string {
  const base = baseCycle(reference);
  const pieces = piecesOf(reference);
  const on = base
    ? ` on ${base.product.title} ${base.cycle.name}`
    : pieces.includes('alpine')
      ? ' on Alpine Linux'
      : '';
  const words = pieces.flatMap((piece) => (Object.hasOwn(variants, piece) ? [variants[piece] ?? ''] : []));
  return [on, ...words.map((word) => `, ${word}`)].join('');
}

function lackedBy(reference: ImageReference): string | undefined {
  const pieces = piecesOf(reference);
  if (pieces.some((piece) => /^(?:chiseled|distroless)$/.test(piece)))
    return 'No shell, so no `RUN` and no shell form.';
  if (pieces.includes('slim')) return 'No `curl` in slim.';
  const isAlpine = pieces.some((piece) => piece.startsWith('alpine'));
  return isAlpine ? 'No `bash`; musl, not glibc.' : undefined;
}

function userSentence(user: string, accounts: readonly string[]): string {
  if (user !== 'root' || accounts.length === 0) return `Runs as ${user}.`;
  const [account = ''] = accounts;
  const [name = '', number = ''] = account.split(' ');
  return `Runs as root; the user \`${name}\`${number && ` ${number}`} is there but not set.`;
}

/** Packages of other distributions number their accounts differently. */
function onAlpine(text: string): string {
  return text.replace(/(?<![\w-])([\w-]+) \(\d+\)/g, (_, name: string) => {
    const number = alpineNumbers[name];
    return number ? `${name} (${number})` : name;
  });
}
