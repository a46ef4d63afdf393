import { defineRule, type RuleContext } from '../../lint/rule';
import { entrypointOf, isFinalCommand } from '../facts/final-command';
import type { Instruction, Stage } from '../model/nodes';
import { baseImage } from '../packages/base-family';
import { isDevelopment } from '../packages/stages';
import { type CommandLine, commandLines } from '../shell-words';

export default defineRule({
  id: 'dockerfile/no-keep-alive-command',
  category: 'correctness',
  severity: 'info',
  messages: {
    keepsAlive: '`{program}` only keeps the container alive: Docker cannot see whether the real program runs.',
  },
  on: { cmd: reportKeepAlive, entrypoint: reportKeepAlive },
});

function reportKeepAlive(instruction: Instruction, ctx: RuleContext<'keepsAlive'>): void {
  const { stage, commands, words, json } = instruction;
  const [text] = words;
  if (!stage || !text || !isFinalCommand(instruction) || isForPeople(stage)) return;
  if (instruction.kind === 'cmd' && entrypointOf(stage)) return;

  const script = json ? shellText(json.map(({ value }) => value)) : text.text;
  const loop = script && /(?:^|[;&|]\s*|\s)(while (?:true|:|\[ 1 \]))(?:\s*;)?\s*do\b/.exec(script)?.[1];
  const main = commands.findLast(({ depth }) => depth === 0);
  const line = main && commandLines(main).at(-1);
  if (line && waitsForEver(line))
    ctx.report({ at: line.nameWord.span, message: 'keepsAlive', data: { program: line.name } });
  else if (loop && onlyWaits(script))
    ctx.report({ at: json?.[0]?.span ?? text.span, message: 'keepsAlive', data: { program: loop } });
}

/** Stages and images that someone works in. */
function isForPeople(stage: Stage): boolean {
  const name = `${stage.name?.value ?? ''} ${baseImage(stage)?.text ?? ''}`;
  return isDevelopment(stage) || /devcontainer|toolbox|tools?\b|workspace|shell/i.test(name);
}

function shellText([shell = '', flag = '', script]: readonly string[]): string | undefined {
  return /(?:^|\/)(?:ba|da|a)?sh$/.test(shell) && /^-\w*c$/.test(flag) ? script : undefined;
}

/** All that the loop does is to sleep. */
function onlyWaits(script: string): boolean {
  return /\bdo\s+(?:sleep\s+\S+|:|true)(?:\s*;)?\s*done\b/.test(script);
}

function waitsForEver({ name, args }: CommandLine): boolean {
  const values = args.map(({ value }) => value);
  if (name === 'cat') return values.length === 0;
  if (name === 'tail') return values.includes('/dev/null') && values.some((value) => /^-\w*[fF]|^--follow/.test(value));
  if (name !== 'sleep') return false;
  return values.some((value) => /^inf(?:inity)?$/i.test(value) || Number.parseInt(value, 10) * unitOf(value) >= 86_400);
}

/** Seconds; `sleep` knows `s`, `m`, `h` and `d`. */
function unitOf(value: string): number {
  return { m: 60, h: 3600, d: 86_400 }[value.at(-1) ?? ''] ?? 1;
}
