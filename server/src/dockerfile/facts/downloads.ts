import type { Edit } from '../../text/span';
import { insert } from '../../text/span';
import { fact, lineOf } from '../facts';
import type { DockerfileFile, Instruction } from '../model/nodes';
import type { ShellCommand, ShellWord } from '../model/shell';
import { baseFamily } from '../packages/base-family';
import { commandWords, type ToolCommand, toolReader } from '../packages/command-line';
import { firstInstallations } from '../packages/installs';

/** `curl` (curl.1), as far as downloads need it. */
export const curlCommand = toolReader({
  program: /^curl$/,
  flags: `
    --fail -f
    --fail-with-body
    --location -L
    --location-trusted
    --follow
    --head -I
    --version -V
    --help -h
    --remote-name -O
    --remote-name-all
    --output -o =
    --output-dir =
    --write-out -w =
    --request -X =
    --config -K =
    --data -d --data-raw --data-ascii =
    --data-binary =
    --data-urlencode =
    --form -F =
    --json =
    --header -H =
    --user -u =
    --user-agent -A =
    --referer -e =
    --proxy -x =
    --cookie -b =
    --cookie-jar -c =
    --cert -E =
    --cacert =
    --key =
    --connect-timeout =
    --max-time -m =
    --max-redirs =
    --range -r =
    --continue-at -C =
    --dump-header -D =
    --upload-file -T =
    --retry =
    --retry-delay =
    --retry-max-time =
    --limit-rate =
    --proto =
    --proto-redir =
    --resolve =
    --unix-socket =
    --time-cond -z =
    --quote -Q =
    --url =
  `,
});

/** `wget` of GNU (wget.1), as far as downloads need it. */
export const wgetCommand = toolReader({
  program: /^wget$/,
  flags: `
    --quiet -q
    --no-verbose
    --version -V
    --help -h
    --spider
    --background -b
    --progress =
    --output-document -O =
    --output-file -o =
    --append-output -a =
    --directory-prefix -P =
    --tries -t =
    --timeout -T =
    --wait -w =
    --header =
    --user-agent -U =
    --input-file -i =
    --execute -e =
    --user =
    --password =
    --post-data =
  `,
});

/** Where a download comes from: the words with an address, variables included. */
export function addressesOf({ operands, flags }: ToolCommand): readonly string[] {
  const named = flags.flatMap(({ name, value }) => (name === '--url' && value !== undefined ? [value] : []));
  return [...operands.map(({ value }) => value), ...named].filter((value) => /^[\w.-]+:\/\/|[$.]/.test(value));
}

/** A machine of its own network: this one, a service, an address of a private range. */
export function isNearby(address: string): boolean {
  const host = /^(?:\w+:\/\/)?(?:[^@/]*@)?(\[[^\]]*\]|[^:/?#]*)/.exec(address)?.[1] ?? '';
  if (host.includes('$')) return false;
  return /^(?:\[|127\.|0\.0\.0\.0|10\.|192\.168\.)/.test(host) || !host.includes('.');
}

/** A file of settings for curl or wget, which may hold what a command line lacks. */
export const hasDownloadSettings = fact(({ source }: DockerfileFile): boolean =>
  /curlrc|wgetrc|CURL_HOME/.test(source.text),
);

/** `wget` is BusyBox: Alpine without the package. */
export function isBusyboxWget({ stage }: Instruction): boolean {
  if (!stage || baseFamily(stage) !== 'alpine') return false;
  return ![...lineOf(stage)].some((each) => firstInstallations(each).has('apk wget'));
}

/** Letters of curl whose value is the next word, or the rest of theirs. */
const valued = /[AbcCdDeEFHhKmoPQrtTuUwxXyYz]/;

/** Adds a flag of curl: as a letter to the first bundle of letters, or as a word of its own behind the program. */
export function addCurlFlag(command: ShellCommand, { json }: Instruction, letter: 'f' | 'L'): Edit | undefined {
  const [program, ...args] = commandWords(command);
  if (!program) return undefined;
  const bundle = args.find(
    ({ text }) => /^["']?-[A-Za-z]/.test(text) && !valued.test(text.replace(/^["']?-/, '')[0] ?? ''),
  );
  if (bundle && bundle.span.end - bundle.span.start === bundle.text.length) {
    return insert(bundle.span.start + placeInBundle(bundle, letter), letter);
  }
  return insert(program.span.end, json ? `, "-${letter}"` : ` -${letter}`);
}

/** `f` goes first, as in the usual `-fsSL`; `L` before a letter that takes a value. */
function placeInBundle({ text }: ShellWord, letter: 'f' | 'L'): number {
  const start = text.indexOf('-') + 1;
  if (letter === 'f') return start;
  const rest = text.slice(start);
  const stop = rest.search(/[AbcCdDeEFHhKmoPQrtTuUwxXyYz\W\d]/);
  return start + (stop < 0 ? rest.length : stop);
}
