import { toolReader } from './command-line';

/** `git`, as far as clones need it (git-clone.1). */
export const gitCommand = toolReader({
  program: /^git$/,
  subcommands: { checkout: '', clone: '', config: '', fetch: '', reset: '', submodule: '', switch: '' },
  flags: `
    --depth =
    --branch -b =
    --single-branch
    --no-tags
    --quiet -q
    --config -c =
    -C =
    --origin -o =
    --jobs -j =
    --reference =
    --filter =
    --shallow-since =
    --template =
    --separate-git-dir =
  `,
});
