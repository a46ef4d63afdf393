import type { Rule } from '../lint/rule';

/** Codes that say nothing true about a script in a Dockerfile, each with the reason. */
const meaningless: Readonly<Record<number, string>> = {
  1008: 'the shell is known from SHELL or the first line; others are not checked',
  1017: 'carriage returns are a matter of the whole file and its line ends',
  1071: 'the shell is known from SHELL or the first line; others are not checked',
  1090: 'what is sourced lies in the image, not beside the Dockerfile',
  1091: 'what is sourced lies in the image, not beside the Dockerfile',
  1128: 'the first line is added by us',
  2096: 'the first line stands for SHELL, which may have several options',
  2148: 'the shell is known from SHELL; a Dockerfile has no place for a first line',
  2187: 'BusyBox is checked as what it is',
  2239: 'SHELL may name a program without its path',
};

/** Left out where the container runs the script. */
const meaninglessAtRunTime: Readonly<Record<number, string>> = {
  2154: 'whoever starts the container sets further variables',
};

/** The codes to leave out of what is said about a script. */
export function excludedCodes(atRunTime: boolean): readonly number[] {
  const always = Object.keys(meaningless).map(Number);
  return atRunTime ? [...always, ...Object.keys(meaninglessAtRunTime).map(Number)] : always;
}

/** Rules of ours that speak of the same trouble without bearing the code as an alias. */
const coveredBy: Readonly<Record<string, readonly string[]>> = {
  SC1015: ['dockerfile/no-invisible-characters'],
  SC1016: ['dockerfile/no-invisible-characters'],
  SC1018: ['dockerfile/no-invisible-characters'],
  SC1072: ['dockerfile/require-line-continuation'],
  SC1110: ['dockerfile/no-invisible-characters'],
  SC1111: ['dockerfile/no-invisible-characters'],
  SC2164: ['dockerfile/no-cd-in-run'],
  SC2103: ['dockerfile/no-cd-in-run'],
};

/** Whether a rule of ours speaks of what a code speaks of, so that one of the two is enough at one place. */
export function isCovered(code: string, { id, aliases }: Rule): boolean {
  if (aliases?.includes(code) || coveredBy[code]?.includes(id)) return true;
  return /^SC3\d{3}$/.test(code) && id === 'dockerfile/no-bash-syntax-in-sh';
}
