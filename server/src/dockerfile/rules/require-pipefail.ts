import { defineRule, type Fix } from '../../lint/rule';
import { insert, type Span, span } from '../../text/span';
import { instructionAbove } from '../facts/line-edits';
import { dialectOf, hasOwnInterpreter } from '../facts/shells';
import type { DockerfileFile, Instruction } from '../model/nodes';
import { shellWords } from '../model/platform';
import type { ShellCommand } from '../model/shell';
import { programOf } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/require-pipefail',
  category: 'correctness',
  severity: 'warning',
  aliases: ['DL4006', 'kics:shell-running-a-pipe-without-pipefail-flag', 'semgrep:set-pipefail'],
  messages: { hides: 'When `{command}` fails the build goes on: a pipe has the status of its last command.' },
  fixes: {
    useShell: { title: 'Insert `SHELL {shell}`', safety: 'suggestion' },
    set: { title: 'Begin with `set -o pipefail`', safety: 'suggestion' },
  },
  on: {
    run(instruction, ctx) {
      if (instruction.json || instruction.script.hasErrors || hasOwnInterpreter(instruction)) return;
      const pipes = pipelinesOf(instruction).flatMap((pipeline) => {
        const pipe = hidingPipe(pipeline);
        return pipe ? [{ pipe, isHarmless: isHarmless(pipe, pipeline) }] : [];
      });
      const found = pipes.find((candidate) => !candidate.isHarmless) ?? pipes[0];
      if (!found || setsPipefail(instruction)) return;
      const { before, at } = found.pipe;
      const fix = fixFor(instruction);
      ctx.report({
        at,
        message: 'hides',
        data: { command: before.name.value },
        fixes: fix ? [fix] : [],
        ...(found.isHarmless ? { atMost: 'hint' } : {}),
      });
    },
  },
});

/** A `|` with the commands on both sides; the right one may be the first of a loop. */
interface Pipe {
  readonly before: ShellCommand;
  readonly after: ShellCommand;
  readonly at: Span;
}

/** Text that is written out does not fail, and a check at the end fails by itself when nothing comes. */
function isHarmless({ before }: Pipe, pipeline: readonly Pipe[]): boolean {
  const source = programOf(before);
  const last = pipeline.at(-1)?.after;
  if (/^(?:echo|printf)$/.test(source) || !last) return true;
  const options = last.args.map(({ value }) => value).filter((value) => value.startsWith('-'));
  if (/^(?:b2|md5|sha\d+)sum$|^shasum$/.test(programOf(last)))
    return options.some((option) => /^-(?:c|-check)/.test(option));
  if (programOf(last) !== 'grep' || /^(?:curl|wget)$/.test(source)) return false;
  return !options.some((option) => /^-(?:\w*[vcL]|-invert-match|-count|-files-without-match)/.test(option));
}

/** The pipes of each pipeline whose status counts. */
function pipelinesOf({ commands, stage }: Instruction): readonly (readonly Pipe[])[] {
  const pipelines: Pipe[][] = [];
  if (!stage) return pipelines;
  const { file } = stage;
  const open = new Map<ShellCommand, Pipe[]>();
  for (const [index, before] of commands.entries()) {
    if (before.separator !== '|' && before.separator !== '|&') continue;
    const { end } = before.span;
    let next = index + 1;
    while ((commands[next]?.span.start ?? end) < end) next++;
    const after = commands[next];
    if (!after) continue;
    const offset = end + Math.max(0, file.slice(span(end, after.span.start)).indexOf('|'));
    const pipe = { before, after, at: span(offset, offset + before.separator.length) };
    const pipeline = open.get(before);
    if (pipeline) pipeline.push(pipe);
    else pipelines.push([pipe]);
    open.set(after, pipeline ?? pipelines.at(-1) ?? []);
  }
  return pipelines.filter(([first]) => first && counts(first.before, file));
}

/** Nobody writes more blanks between a condition and what it asks. */
const farthest = 200;

/**
 * `if` and `while` ask the last command. A substitution has a status where a variable takes its text; there what is
 * loaded from elsewhere fails most often.
 */
function counts(first: ShellCommand, file: DockerfileFile): boolean {
  if (first.depth === 0) return true;
  const { start } = first.span;
  const before = file.slice(span(Math.max(0, start - farthest), start)).replace(/(?<![\s\\])[\s\\]+$/, '');
  if (/(?:\$\(|`)$/.test(before)) return /=["']?(?:\$\(|`)$/.test(before) && isDownload(first);
  return !/(?:[<>]\(|\b(?:if|elif|while|until)|!)$/.test(before);
}

function isDownload(command: ShellCommand): boolean {
  return /^(?:curl|wget|fetch)$/.test(programOf(command));
}

const interpreter = /^(?:(?:ba|da|a|k|z)?sh|python\d*(?:\.\d+)*|perl|node|deno|bun|php|ruby)$/;

/** The first pipe that hides a failure: `|| …` handles it, and a download that is run has a rule of its own. */
function hidingPipe(pipeline: readonly Pipe[]): Pipe | undefined {
  const [first] = pipeline;
  if (pipeline.at(-1)?.after.separator === '||') return undefined;
  if (first && isDownload(first.before) && pipeline.some(({ after }) => interpreter.test(programOf(after))))
    return undefined;
  // `yes` always ends with a broken pipe.
  return pipeline.find(({ before }) => programOf(before) !== 'yes');
}

function setsPipefail(instruction: Instruction): boolean {
  if (shellWords(instruction)?.some((word) => word.includes('pipefail'))) return true;
  return instruction.commands.some(
    ({ name, args }) => /(?:^set|sh)$/.test(name.value) && args.some(({ value }) => value.includes('pipefail')),
  );
}

function fixFor(instruction: Instruction): Fix<'useShell' | 'set'> | undefined {
  const [first] = instruction.commands;
  const dialect = dialectOf(instruction);
  if (!first || !dialect) return undefined;
  if (shellWords(instruction) !== undefined) {
    if (dialect === 'dash' || instruction.heredocs.length > 0) return undefined;
    const start = instruction.words[0]?.span.start ?? first.span.start;
    return { title: 'set', edits: () => [insert(start, 'set -o pipefail && ')] };
  }
  const shell = dialect === 'ash' ? '["/bin/ash", "-o", "pipefail", "-c"]' : '["/bin/bash", "-o", "pipefail", "-c"]';
  const edit = instructionAbove(instruction, 'shell', shell);
  return edit && { title: 'useShell', data: { shell }, edits: () => [edit] };
}
