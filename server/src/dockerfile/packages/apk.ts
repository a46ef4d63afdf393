import type { ShellWord } from '../model/shell';
import { type ToolCommand, toolReader } from './command-line';

/** apk-tools 2 and 3 (apk.8). */
export const apkCommand = toolReader({
  program: /^apk$/,
  subcommands: {
    add: '',
    cache: '',
    del: '',
    fetch: '',
    fix: '',
    info: '',
    policy: '',
    search: '',
    update: '',
    upgrade: '',
  },
  flags: `
    --no-cache
    --update-cache -U --update
    --upgrade -u
    --virtual -t =
    --repository -X =
    --repositories-file =
    --root -p =
    --arch =
    --cache-dir =
    --cache-max-age =
    --keys-dir =
    --timeout =
    --wait =
  `,
});

/** Packages by name: no files, no names of virtual sets, and nothing that only the shell knows. */
export function apkPackages({ operands }: ToolCommand): readonly ShellWord[] {
  return operands.filter(({ value, isLiteral }) => isLiteral && /^[A-Za-z0-9]/.test(value) && !/\.apk$|\//.test(value));
}
