import { defineRule } from '../../lint/rule';
import { fact } from '../facts';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { variablesOf } from '../model/variables';
import { baseFamily } from '../packages/base-family';
import { commandWords, programOf } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/no-dangerous-delete',
  category: 'correctness',
  severity: 'warning',
  aliases: ['SC2114', 'SC2115'],
  messages: {
    root: 'This deletes the whole file system of the image.',
    empty: 'Where `{name}` is empty this deletes `{rest}`; `${{name}:?}` stops instead.',
  },
  on: {
    run(instruction, ctx) {
      for (const command of instruction.commands) {
        if (programOf(command) !== 'rm' || !isRecursive(command)) continue;
        for (const { text, value, span: at } of commandWords(command).slice(1)) {
          if (/^\/+\*?$/.test(value) && !/['"]?\/\*['"]$/.test(text)) ctx.report({ at, message: 'root' });
          const [, name, rest = ''] = /^"?\$\{?([A-Za-z_]\w*)\}?"?(\/(?:"?\*)?)"?$/.exec(text) ?? [];
          if (name === undefined || !mayBeEmpty(name, instruction)) continue;
          ctx.report({ at, message: 'empty', data: { name, rest: rest.replace('"', '') } });
        }
      }
    },
  },
});

function isRecursive(command: ShellCommand): boolean {
  return command.args.some(({ value }) => /^(?:-[A-Za-z]*[rR]|--recursive)/.test(value));
}

/** Variables that the environment of a shell sets. */
const usual = /^(?:HOME|PWD|OLDPWD|TMPDIR|PATH|GOPATH|GOROOT|\w+_HOME|[A-Z]+_DIR|GNUPGHOME)$/;

/** An ARG without a default, an empty default, or a name that nobody sets where the base is a bare distribution. */
function mayBeEmpty(name: string, instruction: Instruction): boolean {
  const { stage } = instruction;
  if (!stage || assignedNames(instruction).has(name)) return false;
  const definition = variablesOf(stage.file).definitionAt(name, instruction);
  if (!definition) return !usual.test(name) && baseFamily(stage) !== undefined && isDistribution(instruction);
  if (typeof definition.value !== 'string') return definition.value.text === '';
  return definition.value === 'unset' || (definition.kind === 'arg' && definition.pair.value === undefined);
}

function isDistribution({ stage }: Instruction): boolean {
  let base = stage;
  while (base?.parent) base = base.parent;
  return /(?:^|\/)(?:alpine|debian|ubuntu|fedora|almalinux|rockylinux)$/.test(base?.image?.repository ?? '');
}

/** Names that the script itself gives a value. */
const assignedNames = fact((instruction: Instruction): ReadonlySet<string> => {
  const text = instruction.stage?.file.slice(instruction.span) ?? '';
  const names = [...text.matchAll(/\b([A-Za-z_]\w*)=|\b(?:for|read(?:\s+-r)?|getopts\s+\S+)\s+([A-Za-z_]\w*)/g)];
  return new Set(names.flatMap(([, assigned, read]) => assigned ?? read ?? []));
});
