import { defineRule, type RuleContext } from '../../lint/rule';
import { lineOf } from '../facts';
import { entrypointOf, isFinalCommand } from '../facts/final-command';
import type { Instruction, Stage } from '../model/nodes';
import { type CommandLine, commandLines } from '../shell-words';

/** Programs that print something and end. */
const prints = /^(?:date|echo|env|hostname|id|ls|printf|pwd|true|uname|whoami)$/;

export default defineRule({
  id: 'dockerfile/no-short-lived-command',
  category: 'correctness',
  severity: 'info',
  messages: {
    ends: '`{program}` ends at once, and the container with it.',
    background: '`{program}` goes to the background here; the container stops as soon as it has.',
  },
  on: { cmd: reportShortLived, entrypoint: reportShortLived },
});

function reportShortLived(instruction: Instruction, ctx: RuleContext<'ends' | 'background'>): void {
  const { stage, commands, script, kind } = instruction;
  const main = commands.filter(({ depth }) => depth === 0).at(-1);
  const lines = main ? commandLines(main) : [];
  const line = lines.at(-1);
  if (!stage || !line || script.hasErrors || main?.separator !== undefined || !isFinalCommand(instruction)) return;
  // The words of a CMD belong to the entrypoint, and an entrypoint may get more of them.
  if (kind === 'cmd' && entrypointOf(stage)) return;
  if (commands.some(({ depth }) => depth > 0)) return;
  const program = line.name;
  const message = goesToBackground(line, stage) ? 'background' : endsAtOnce(line, kind) ? 'ends' : undefined;
  if (message) ctx.report({ at: line.nameWord.span, message, data: { program } });
}

function endsAtOnce({ name, args }: CommandLine, kind: Instruction['kind']): boolean {
  if (kind !== 'cmd' || !prints.test(name)) return false;
  return !args.some(({ value }) => /hello/i.test(value));
}

function goesToBackground({ name, args, nameWord }: CommandLine, stage: Stage): boolean {
  const text = args.map(({ value }) => value).join(' ');
  if (args.some(({ isLiteral }) => !isLiteral)) return false;
  if (name === 'service' || nameWord.value.startsWith('/etc/init.d/')) return /(?:^| )(?:re)?start$/.test(text);
  if (/^apache(?:2)?ctl$/.test(name)) return /^(?:-k )?(?:re)?start$/.test(text);
  if (/^(?:httpd|apache2)$/.test(name)) return /(?:^| )-k (?:re)?start$/.test(text);
  if (name !== 'nginx' || /daemon +off/.test(text) || /(?:^| )-[tTvVhs]/.test(text)) return false;
  return ![...lineOf(stage)].some(({ instructions }) => instructions.some(mayKeepNginxInFront));
}

/** It writes or brings a configuration that may say `daemon off`. */
function mayKeepNginxInFront({ kind, logical, heredocs }: Instruction): boolean {
  if (kind === 'copy' || kind === 'add') return heredocs.length > 0 || /nginx(?!\/conf\.d)/.test(logical.text);
  return kind === 'run' && (/daemon +off/.test(logical.text) || heredocs.length > 0);
}
