import type { ShellWord } from '../model/shell';
import { toolReader } from './command-line';

export const goCommand = toolReader({
  program: /^go(?:\d[\d.]*)?$/,
  subcommands: {
    build: '',
    clean: '',
    env: '',
    generate: '',
    get: '',
    install: '',
    mod: '',
    run: '',
    test: '',
    tool: '',
    work: '',
  },
  groups: ['mod', 'work'],
  longWithOneDash: true,
  flags: `
    -C =
    -o =
    -p =
    -asmflags =
    -buildmode =
    -buildvcs
    -compiler =
    -exec =
    -gcflags =
    -installsuffix =
    -ldflags --ldflags =
    -mod =
    -modfile =
    -overlay =
    -pgo =
    -pkgdir =
    -tags --tags =
    -toolexec =
    -coverprofile =
    -run =
    -timeout =
    -trimpath
  `,
});

/** A package by its address: its first part has a dot. Standard packages and paths have none. */
export function isRemoteGoPackage({ value, isLiteral }: ShellWord): boolean {
  return isLiteral && /^[A-Za-z0-9][\w-]*(?:\.[\w-]+)+\//.test(value) && !/\.go$/.test(value);
}
