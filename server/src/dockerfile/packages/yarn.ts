import { type ToolCommand, toolReader } from './command-line';

export const yarnCommand = toolReader({
  program: /^yarn(?:pkg)?$/,
  subcommands: {
    add: '',
    build: '',
    cache: '',
    global: '',
    install: '',
    remove: '',
    run: '',
    start: '',
    workspaces: '',
  },
  groups: ['cache', 'global', 'workspaces'],
  flags: `
    --frozen-lockfile
    --immutable
    --offline
    --production --prod -p
    --cwd =
    --cache-folder =
    --modules-folder =
    --registry =
    --network-timeout =
    --network-concurrency =
    --mutex =
    --use-yarnrc =
  `,
});

/** `yarn`, `yarn install`; not `yarn --version`. */
export function installsWithYarn(yarn: ToolCommand): boolean {
  if (yarn.subcommand === 'install') return true;
  return yarn.subcommand === '' && !yarn.flags.some(({ name }) => /^(?:--version|-v|--help|-h)$/.test(name));
}
