import { imageName } from '../../images/reference';
import { baseCycle, programCycle } from '../../images/tags';
import { fact } from '../facts';
import type { Instruction, Stage } from '../model/nodes';
import { shellWords, usesPosixShell } from '../model/platform';
import { baseFamily, baseImage } from '../packages/base-family';
import { earlierSearch } from '../packages/earlier';

/** A shell by what it understands. */
export type Dialect = 'ash' | 'bash' | 'dash';

/** A here-document whose body is a script of its own: a shebang or a program before the marker says who reads it. */
export function hasOwnInterpreter({ heredocs, words, stage }: Instruction): boolean {
  const [heredoc] = heredocs;
  if (!heredoc) return false;
  return ownInterpreter(words[0]?.text ?? '', stage?.file.slice(heredoc.body) ?? '') !== undefined;
}

/** What reads the commands of a RUN; `undefined` where the file does not tell. */
export const dialectOf = fact((instruction: Instruction): Dialect | undefined => {
  const { stage, heredocs, words, json } = instruction;
  if (!stage || json || !usesPosixShell(instruction)) return undefined;
  const [heredoc] = heredocs;
  const own = heredoc && ownInterpreter(words[0]?.text ?? '', stage.file.slice(heredoc.body));
  const program = (own ?? shellWords(instruction)?.[0] ?? 'sh').replace(/^.*\//, '');
  switch (program) {
    case 'ash':
    case 'bash':
    case 'dash':
      return program;
    case 'sh':
      return replacesShell(instruction) ? undefined : dialectOfSh(stage);
    default:
      return undefined;
  }
});

/** The release of Debian or Ubuntu below a stage, as far as its tag tells: `debian 12`, `ubuntu 24.04`. */
export function debianRelease(stage: Stage): { readonly product: string; readonly release: string } | undefined {
  const image = baseImage(stage);
  const cycle = image && (baseCycle(image) ?? programCycle(image));
  const product = cycle?.product.repositories[0];
  return cycle && (product === 'debian' || product === 'ubuntu') ? { product, release: cycle.cycle.name } : undefined;
}

function ownInterpreter(command: string, body: string): string | undefined {
  const shebang = /^#![ \t]*(\S+)(?:[ \t]+(\S+))?/.exec(body);
  if (shebang) return /\/env$/.test(shebang[1] ?? '') ? shebang[2] : shebang[1];
  return /^([^\s<]+)/.exec(command)?.[1];
}

function dialectOfSh(stage: Stage): Dialect | undefined {
  switch (baseFamily(stage)) {
    case 'alpine':
      return 'ash';
    case 'debian':
      return 'dash';
    case 'arch':
    case 'rpm':
    case 'suse':
      return 'bash';
    default: {
      const image = baseImage(stage);
      return image && imageName(image) === 'busybox' ? 'ash' : undefined;
    }
  }
}

/** An earlier step makes `/bin/sh` another program. */
const replacesShell = earlierSearch(
  ({ kind, logical }) =>
    kind === 'run' &&
    /(?:\/bin\/sh|dash)(?![\w/.-])/.test(logical.text) &&
    /\b(?:ln|mv|cp|divert|dpkg-reconfigure|update-alternatives)\b/.test(logical.text),
);
