import { fact } from '../facts';
import type { ShellCommand } from '../model/shell';
import { commandWords, readTool, type ToolSpec } from './command-line';

const spec: ToolSpec = {
  program: /^cargo$/,
  subcommands: { build: 'b', chef: '', fetch: '', install: '', run: 'r', test: 't' },
  groups: ['chef'],
  flags: `
    --locked
    --frozen
    --offline
    --release -r
    --package -p =
    --features -F =
    --jobs -j =
    --target =
    --target-dir =
    --manifest-path =
    --bin =
    --example =
    --profile =
    --config =
    --color =
    --version --vers =
    --path =
    --git =
    --branch =
    --tag =
    --rev =
    --root =
    --registry =
    --index =
    --recipe-path =
    -Z =
    -C =
  `,
};

/** `cargo +nightly` names a toolchain before the sub-command. */
export const cargoCommand = fact((command: ShellCommand) =>
  readTool(
    spec,
    commandWords(command).filter(({ value }, index) => index !== 1 || !value.startsWith('+')),
  ),
);
