import type { Instruction } from '../model/nodes';
import type { ShellCommand, ShellWord } from '../model/shell';
import { flagValue, hasFlag, type ToolCommand } from '../packages/command-line';
import { writtenFiles } from './command-text';
import { curlCommand, wgetCommand } from './downloads';

/** What a command loads from the web. */
interface Download {
  readonly tool: ToolCommand;
  readonly url: ShellWord;
  /** As written; `undefined` where it goes to the next command or cannot be told. */
  readonly file: string | undefined;
}

/** A download of one address with curl or wget. */
export function downloadOf(command: ShellCommand, instruction: Instruction): Download | undefined {
  const curl = curlCommand(command);
  const tool = curl ?? wgetCommand(command);
  const [url, ...others] = tool?.operands ?? [];
  if (!tool || !url || others.length > 0 || !/^(?:https?|ftp):\/\/|^"?\$/.test(url.value)) return undefined;
  if (hasFlag(tool, '--recursive', '-r', '--input-file', '--config', '--remote-header-name', '-J')) return undefined;
  const named = flagValue(tool, curl ? '--output' : '--output-document');
  const [redirected] = writtenFiles(command, instruction).filter((file) => !file.startsWith('/dev/'));
  const ownName = url.value.replace(/[?#].*$/s, '').replace(/^.*\//, '');
  const written = curl && !hasFlag(curl, '--remote-name') ? redirected : (redirected ?? ownName);
  const file = named === '-' ? redirected : (named ?? written);
  return { tool, url, file: file === '' ? undefined : file };
}

/** How a tar is unpacked. */
export interface TarExtraction {
  /** `-` and `undefined` for standard input. */
  readonly file: ShellWord | undefined;
  readonly directory: ShellWord | undefined;
  /** It says more than what to unpack where: it strips folders, or takes some of the files. */
  readonly isSelective: boolean;
}

/** `tar -xzf FILE -C DIR`, `tar xf FILE`, `tar --extract --file=FILE`. */
export function tarExtraction({ name, args }: ShellCommand): TarExtraction | undefined {
  if (!/(?:^|\/)(?:bsd|g)?tar$/.test(name.value)) return undefined;
  let extracts = false;
  let isSelective = false;
  let file: ShellWord | undefined;
  let directory: ShellWord | undefined;
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    const value = word?.value ?? '';
    const letters = /^-([A-Za-z]+)$/.exec(value)?.[1] ?? (i === 0 ? /^([A-Za-z]+)$/.exec(value)?.[1] : undefined);
    if (!word) break;
    if (letters !== undefined) {
      extracts ||= letters.includes('x');
      if (/[cturATXL]/.test(letters.replace('v', ''))) isSelective = true;
      for (const letter of letters) {
        if (letter === 'f') file = args[++i];
        else if (letter === 'C') directory = args[++i];
      }
    } else if (/^--(?:file|directory)=/.test(value)) {
      const rest = { ...word, value: value.slice(value.indexOf('=') + 1) };
      if (value.startsWith('--file')) file = rest;
      else directory = rest;
    } else if (value === '--file') file = args[++i];
    else if (value === '--directory') directory = args[++i];
    else if (/^--(?:extract|get)$/.test(value)) extracts = true;
    else if (!/^--(?:gzip|bzip2|xz|verbose|auto-compress|no-same-owner|no-same-permissions)$/.test(value)) {
      isSelective = true;
    }
  }
  return extracts ? { file: file?.value === '-' ? undefined : file, directory, isSelective } : undefined;
}

/** A tar that ADD unpacks, by its name. */
export function isTarName(path: string): boolean {
  return /\.(?:tar(?:\.(?:gz|bz2|xz))?|tgz|tbz2?|txz)$/i.test(path);
}

/** The last part of a path. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
