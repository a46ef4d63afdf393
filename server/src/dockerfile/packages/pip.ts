import { fact } from '../facts';
import type { ShellCommand, ShellWord } from '../model/shell';
import { commandWords, readTool, type ToolSpec } from './command-line';

const spec: ToolSpec = {
  program: /^pip(?:\d+(?:\.\d+)*)?$/,
  subcommands: { cache: '', check: '', download: '', freeze: '', install: '', list: '', uninstall: '', wheel: '' },
  groups: ['cache'],
  flags: `
    --no-cache-dir
    --requirement -r =
    --constraint -c =
    --editable -e =
    --index-url -i --pypi-url =
    --extra-index-url =
    --find-links -f =
    --target -t =
    --prefix =
    --root =
    --src =
    --platform =
    --python-version =
    --implementation =
    --abi =
    --trusted-host =
    --cache-dir =
    --timeout --default-timeout =
    --retries =
    --proxy =
    --cert =
    --client-cert =
    --log =
    --progress-bar =
    --upgrade -U
    --upgrade-strategy =
    --only-binary =
    --no-binary =
    --config-settings -C =
    --global-option =
    --install-option =
    --python =
    --report =
    --exists-action =
    --root-user-action =
    --use-feature =
    --use-deprecated =
    --group =
  `,
};

/** `pip`, `pip3`, `pip3.14` and `python -m pip`. */
export const pipCommand = fact((command: ShellCommand) => readTool(spec, pipWords(commandWords(command))));

/** From `pip` on, where `python -m` stands before it. */
function pipWords(words: readonly ShellWord[]): readonly ShellWord[] {
  if (!/(?:^|\/)python(?:\d+(?:\.\d+)*)?$/.test(words[0]?.value ?? '')) return words;
  const module = words.findIndex(({ value }) => /^-[A-Za-z]*m$/.test(value));
  const isFirst = words.slice(1, module).every(({ value }) => /^-[bBdEiIOPqsSuvx]+$/.test(value));
  return module > 0 && isFirst ? words.slice(module + 1) : [];
}

/** A package by name, in quotes or not; not a file, a path, an address or a variable. */
export function isNamedRequirement({ value, isLiteral }: ShellWord): boolean {
  return (
    isLiteral && /^[A-Za-z0-9]/.test(value) && !/\/|@|^\.|\.(?:whl|zip|egg|tar(?:\.\w+)?|tgz)(?:\[.*)?$/s.test(value)
  );
}
