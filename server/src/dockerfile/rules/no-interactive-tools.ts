import { defineRule } from '../../lint/rule';
import type { Span } from '../../text/span';
import type { Stage } from '../model/nodes';
import { nameOfPackage, packageChanges } from '../packages/installs';
import { removeWord } from '../packages/script-edits';
import { isDevelopment, isFinal } from '../packages/stages';

export default defineRule({
  id: 'dockerfile/no-interactive-tools',
  category: 'size',
  severity: 'info',
  aliases: ['CIS:4.3'],
  messages: { unused: 'Nothing in this stage uses `{package}`; in the image it helps an intruder more than you.' },
  fixes: { remove: { title: 'Remove `{package}`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const { stage } = instruction;
      if (!stage || !isFinal(instruction) || instruction.isTrigger || isDevelopment(stage)) return;
      for (const { action, packages, tool } of packageChanges(instruction)) {
        if (action !== 'install') continue;
        for (const word of packages) {
          const uses = interactiveTools.find(([name]) => name.test(nameOfPackage(word.value)))?.[1];
          if (!uses || isUsed(stage, uses, word.span)) continue;
          const edit = tool.operands.length > 1 ? removeWord(word, instruction) : undefined;
          const data = { package: word.value };
          ctx.report({
            at: word.span,
            message: 'unused',
            data,
            fixes: edit ? [{ title: 'remove', data, edits: () => [edit] }] : [],
            // The program of the image may well call it.
            ...(/^openssh-client/.test(word.value) ? { atMost: 'hint' as const } : {}),
          });
        }
      }
    },
  },
});

/** Packages, and the words that show a use of them. */
const interactiveTools: readonly (readonly [RegExp, RegExp])[] = [
  [/^vim(?:-tiny|-nox|-enhanced|-minimal)?$/, /\bvim?\b/],
  [/^nano$/, /\bnano\b/],
  [/^emacs(?:-nox)?$/, /\bemacs\b/],
  [/^(?:inetutils-)?telnet$/, /\btelnet\b/],
  [/^(?:inetutils-)?ftp$/, /\bftp\b/],
  [/^(?:netcat(?:-openbsd|-traditional)?|nmap-ncat)$/, /\b(?:nc|ncat|netcat)\b/],
  [/^nmap$/, /\bnmap\b/],
  [/^tcpdump$/, /\btcpdump\b/],
  [/^htop$/, /\bhtop\b/],
  [/^man-db$/, /\bman\b/],
  [/^openssh-server$/, /\bsshd?\b/],
  [/^openssh-client(?:s|-default)?$/, /\b(?:git|rsync|scp|sftp|ssh\w*|ssh-\w+)\b/],
];

/** Another word of the stage's commands names the program. */
function isUsed(stage: Stage, program: RegExp, except: Span): boolean {
  return stage.instructions.some(({ kind, commands, words, argumentSpan }) => {
    if (kind === 'copy' || kind === 'env' || kind === 'expose') return program.test(stage.file.slice(argumentSpan));
    const isShellFree = (kind === 'cmd' || kind === 'entrypoint') && commands.length === 0;
    const all = isShellFree ? words : commands.flatMap(({ name, args }) => [name, ...args]);
    return all.some(({ value, span: at }) => at.start !== except.start && program.test(value));
  });
}
