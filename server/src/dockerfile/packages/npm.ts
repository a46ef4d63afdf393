import type { ShellWord } from '../model/shell';
import { type ToolCommand, toolReader } from './command-line';

export const npmCommand = toolReader({
  program: /^npm$/,
  subcommands: {
    cache: '',
    ci: 'clean-install ic install-clean',
    config: 'c',
    exec: 'x',
    install: 'i in ins inst insta instal isnt isnta isntal add',
    prune: '',
    rebuild: 'rb',
    run: 'run-script',
    start: '',
    test: 't tst',
    uninstall: 'un unlink remove rm r',
    update: 'up upgrade udpate',
  },
  groups: ['cache'],
  flags: `
    --global -g
    --save -S
    --save-dev -D
    --save-optional -O
    --save-exact -E
    --force -f
    --silent -s
    --verbose -d
    --production
    --package-lock-only
    --omit =
    --include =
    --only =
    --prefix -C =
    --registry =
    --loglevel =
    --cache =
    --userconfig =
    --globalconfig =
    --workspace -w =
    --tag =
    --before =
    --location =
    --maxsockets =
    --fetch-retries =
    --fetch-timeout =
    --fetch-retry-mintimeout =
    --fetch-retry-maxtimeout =
    --network-timeout =
    --progress =
    --install-strategy =
    --node-linker =
    --script-shell =
    --unsafe-perm
  `,
});

/** A package from the registry: not a path, an archive, an address or what only the shell knows. */
export function isRegistryPackage({ value, isLiteral }: ShellWord): boolean {
  if (!isLiteral || /^(?:true|false|null)$/.test(value)) return false;
  return /^(?:@[\w.-]+\/)?[\w.-]+(?:@.*)?$/.test(value) && !/^\.|\.(?:tgz|tar|tar\.gz)$/.test(value);
}

/** The version or tag behind the name; `undefined` without one. `alias@npm:name@1` has that of the package. */
export function versionOfPackage(value: string): string | undefined {
  const at = value.lastIndexOf('@');
  return at > 0 ? value.slice(at + 1) : undefined;
}

/** `npm install` and `npm ci` for the project itself, whose packages `package.json` names. */
export function installsProject(npm: ToolCommand): boolean {
  if (npm.subcommand !== 'install' && npm.subcommand !== 'ci') return false;
  const isGlobal = npm.flags.some(
    ({ name, value }) => name === '--global' || (name === '--location' && value === 'global'),
  );
  return !isGlobal && npm.operands.every(({ value }) => /^(?:true|false)$/.test(value));
}
