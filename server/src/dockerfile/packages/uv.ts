import { toolReader } from './command-line';

export const uvCommand = toolReader({
  program: /^uv$/,
  subcommands: { add: '', build: '', lock: '', pip: '', python: '', run: '', sync: '', tool: '', venv: '' },
  groups: ['pip', 'python', 'tool', 'cache'],
  flags: `
    --no-cache -n --no-cache-dir
    --frozen
    --locked
    --system
    --cache-dir =
    --python -p =
    --requirements -r --requirement =
    --constraints -c --constraint =
    --editable -e =
    --directory =
    --project =
    --index-url -i --default-index =
    --extra-index-url --index =
    --find-links -f =
    --target =
    --prefix =
    --extra =
    --group =
    --package =
  `,
});
