import { toolReader } from './command-line';

export const gemCommand = toolReader({
  program: /^gem(?:\d[\d.]*)?$/,
  subcommands: { build: '', install: 'i', list: '', push: '', uninstall: '', update: '' },
  flags: `
    --version -v =
    --no-document -N
    --install-dir -i =
    --bindir -n =
    --document =
    --platform =
    --source -s =
    --trust-policy -P =
    --http-proxy -p =
    --bulk-threshold -B =
    --file -g =
    --without =
    --config-file =
    --build-root =
  `,
});
