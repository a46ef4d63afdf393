import { defineRule, type Fix } from '../../lint/rule';
import { insert } from '../../text/span';
import { instructionAbove } from '../facts/line-edits';
import { type Joint, jointsOf } from '../facts/shell-joints';
import { dialectOf, hasOwnInterpreter } from '../facts/shells';
import type { Instruction } from '../model/nodes';
import { shellWords } from '../model/platform';
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

/** Text that is written out does not fail, and a check at the end fails by itself when nothing comes. */
function isHarmless({ before }: Joint, pipeline: readonly Joint[]): boolean {
  const source = programOf(before);
  const last = pipeline.at(-1)?.after;
  if (/^(?:echo|printf)$/.test(source) || !last) return true;
  const options = last.args.map(({ value }) => value).filter((value) => value.startsWith('-'));
  if (/^(?:b2|md5|sha\d+)sum$|^shasum$/.test(programOf(last)))
    return options.some((option) => /^-(?:c|-check)/.test(option));
  if (programOf(last) !== 'grep' || /^(?:curl|wget)$/.test(source)) return false;
  return !options.some((option) => /^-(?:\w*[vcL]|-invert-match|-count|-files-without-match)/.test(option));
}

/** The pipes of each pipeline. */
function pipelinesOf(instruction: Instruction): readonly (readonly Joint[])[] {
  const pipelines: Joint[][] = [];
  let open: Joint[] | undefined;
  for (const joint of jointsOf(instruction)) {
    if (joint.kind !== '|') open = undefined;
    else if (open) open.push(joint);
    else {
      open = [joint];
      pipelines.push(open);
    }
  }
  return pipelines;
}

const interpreter = /^(?:(?:ba|da|a|k|z)?sh|python\d*(?:\.\d+)*|perl|node|deno|bun|php|ruby)$/;

/** The first pipe that hides a failure: `|| …` handles it, and a download that is run has a rule of its own. */
function hidingPipe(pipeline: readonly Joint[]): Joint | undefined {
  const [first] = pipeline;
  const isDownload = first !== undefined && /^(?:curl|wget|fetch)$/.test(programOf(first.before));
  if (pipeline.at(-1)?.after.separator === '||') return undefined;
  if (isDownload && pipeline.some(({ after }) => interpreter.test(programOf(after)))) return undefined;
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
