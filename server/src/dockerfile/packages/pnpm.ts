import { toolReader } from './command-line';

export const pnpmCommand = toolReader({
  program: /^pnpm$/,
  subcommands: { add: '', deploy: '', fetch: '', install: 'i', prune: '', remove: 'rm', run: '', store: '', test: 't' },
  groups: ['store'],
  flags: `
    --frozen-lockfile
    --offline
    --lockfile-only
    --production --prod -P
    --recursive -r
    --global -g
    --filter -F =
    --dir -C =
    --store-dir =
    --registry =
    --reporter =
    --loglevel =
    --network-concurrency =
  `,
});

/** Bun's package manager has the same few sub-commands. */
export const bunCommand = toolReader({
  program: /^bun$/,
  subcommands: { add: 'a', install: 'i', remove: 'rm', run: '', test: '' },
  flags: `
    --frozen-lockfile
    --production -p
    --global -g
    --cwd =
    --registry =
    --omit =
    --filter =
    --backend =
    --cache-dir =
  `,
});
