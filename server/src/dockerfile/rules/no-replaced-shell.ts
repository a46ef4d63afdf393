import { defineRule, type Fix } from '../../lint/rule';
import { replace } from '../../text/span';
import { inCaseOf } from '../facts';
import { hasCommentInside } from '../facts/exec-form';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { commandWords, programOf } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/no-replaced-shell',
  category: 'clarity',
  severity: 'warning',
  aliases: ['DL4005', 'kics:changing-default-shell-using-run-command', 'semgrep:use-shell-instruction'],
  messages: { replaces: '`{command}` changes `/bin/sh` for every script of the image; `SHELL` does it for the build.' },
  fixes: { useShell: { title: 'Replace with `SHELL ["/bin/bash", "-c"]`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      for (const command of instruction.commands) {
        if (!replacesShell(command)) continue;
        const fix = useShell(instruction, command);
        ctx.report({
          at: commandWords(command)[0]?.span ?? command.name.span,
          message: 'replaces',
          data: { command: programOf(command) },
          fixes: fix ? [fix] : [],
        });
      }
    },
  },
});

const shellPath = /^\/(?:usr\/)?bin\/sh$/;

function replacesShell(command: ShellCommand): boolean {
  const args = commandWords(command)
    .slice(1)
    .map(({ value }) => value);
  switch (programOf(command)) {
    case 'ln':
    case 'mv':
    case 'cp': {
      const paths = args.filter((arg) => !arg.startsWith('-'));
      return paths.length > 1 && shellPath.test(paths.at(-1) ?? '');
    }
    case 'dpkg-divert':
      return args.some((arg) => shellPath.test(arg)) && !args.includes('--list');
    case 'update-alternatives':
      return args.some((arg) => shellPath.test(arg)) && args.some((arg) => /^--(?:install|set)$/.test(arg));
    case 'dpkg-reconfigure':
      return args.includes('dash');
    default:
      return false;
  }
}

/** Where the whole RUN puts bash in the place of sh. */
function useShell(instruction: Instruction, command: ShellCommand): Fix<'useShell'> | undefined {
  const { commands, json, heredocs, flags, isTrigger, script, span, keyword } = instruction;
  if (json || heredocs.length > 0 || flags.length > 0 || isTrigger || script.hasErrors) return undefined;
  const others = commands.filter((other) => other !== command);
  const isWhole = others.every(({ name, args }) => name.value === 'rm' && shellPath.test(args.at(-1)?.value ?? ''));
  const isBash = command.args.some(({ value }) => /^(?:\/(?:usr\/)?bin\/)?bash$/.test(value));
  if (!isWhole || !isBash || programOf(command) === 'dpkg-divert' || hasCommentInside(instruction)) return undefined;
  return {
    title: 'useShell',
    edits: () => [replace(span, `${inCaseOf(keyword.text, 'shell')} ["/bin/bash", "-c"]`)],
  };
}
