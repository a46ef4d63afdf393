import { defineRule, type RuleContext } from '../../lint/rule';
import { span } from '../../text/span';
import type { Instruction } from '../model/nodes';
import { isDevelopment } from '../packages/stages';
import { commandLines } from '../shell-words';

/** What starts a script of `package.json`, by program. */
const starters: Readonly<Record<string, RegExp>> = {
  npm: /^(?:start|run|run-script)$/,
  yarn: /^(?:start|run)$/,
  pnpm: /^(?:start|run)$/,
  npx: /^[^-]/,
};

export default defineRule({
  id: 'dockerfile/no-package-manager-as-command',
  category: 'correctness',
  severity: 'info',
  messages: { between: '`{command}` stays between Docker and the program, and may not hand on the signal to stop.' },
  on: { cmd: reportStarter, entrypoint: reportStarter },
});

function reportStarter(instruction: Instruction, ctx: RuleContext<'between'>): void {
  const main = instruction.commands.findLast(({ depth }) => depth === 0);
  const line = main && commandLines(main).at(-1);
  const [subcommand, script] = line?.args ?? [];
  const starter = line && Object.hasOwn(starters, line.name) ? starters[line.name] : undefined;
  if (!line || !subcommand?.isLiteral || !starter?.test(subcommand.value)) return;
  if (!instruction.stage || isDevelopment(instruction.stage)) return;
  if (/dev|watch|test|debug/.test(`${subcommand.value} ${script?.value ?? ''}`)) return;

  const command = line.name === 'npx' ? 'npx' : `${line.name} ${subcommand.value}`;
  ctx.report({
    at: line.name === 'npx' ? line.nameWord.span : span(line.nameWord.span.start, subcommand.span.end),
    message: 'between',
    data: { command },
  });
}
