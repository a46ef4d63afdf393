import { toolReader } from './command-line';

export const bundleCommand = toolReader({
  program: /^bundler?$/,
  subcommands: { add: '', check: '', clean: '', config: '', exec: 'e', install: 'i', lock: '', update: '' },
  groups: ['config'],
  flags: `
    --deployment
    --frozen
    --local
    --quiet
    --no-cache
    --without =
    --with =
    --path =
    --binstubs
    --jobs -j =
    --retry =
    --gemfile =
    --redownload --force
  `,
});
