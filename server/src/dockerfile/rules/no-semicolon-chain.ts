import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { type Joint, jointsOf, setsErrorExit } from '../facts/shell-joints';
import type { Instruction } from '../model/nodes';
import { shellWords } from '../model/platform';
import type { ShellCommand } from '../model/shell';

export default defineRule({
  id: 'dockerfile/no-semicolon-chain',
  category: 'correctness',
  severity: 'info',
  messages: { ignored: 'Behind `;` the step goes on when `{command}` fails; `&&` stops it.' },
  fixes: { and: { title: 'Replace `;` with `&&`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const { json, heredocs, script } = instruction;
      if (json || heredocs.length > 0 || script.hasErrors) return;
      const joints = jointsOf(instruction).filter(isCareless);
      const [first] = joints;
      if (!first || stopsAtErrors(instruction)) return;
      ctx.report({
        at: first.at,
        message: 'ignored',
        data: { command: first.before.name.value },
        // A blank in front of it makes a here-document of what the builder takes for a part of a word.
        fixes: joints.some((joint) => opensHeredoc(joint, instruction))
          ? []
          : [{ title: 'and', edits: () => joints.map((joint) => replace(joint.at, signFor(joint, instruction))) }],
      });
    },
  },
});

/** Commands that do not fail in a way that matters. */
const harmless = /^(?:echo|printf|export|set|umask|:|true|unset|exit|wait|trap)$/;

function isCareless({ before, after, kind }: Joint): boolean {
  return kind === ';' && before.separator === undefined && !harmless.test(before.name.value) && !isExcuse(after);
}

/** `; true` and `; exit 0` say that the failure does not matter. */
function isExcuse({ name, args }: ShellCommand): boolean {
  return /^(?:true|:)$/.test(name.value) || (name.value === 'exit' && args.length > 0);
}

function stopsAtErrors(instruction: Instruction): boolean {
  return (
    setsErrorExit(instruction) || (shellWords(instruction) ?? []).some((word) => /^-[A-Za-z]*e|^errexit$/.test(word))
  );
}

function opensHeredoc({ at }: Joint, { stage }: Instruction): boolean {
  return /^\d*<</.test(stage?.file.source.text.slice(at.end, at.end + 12) ?? '');
}

function signFor({ at }: Joint, { stage }: Instruction): string {
  const text = stage?.file.source.text ?? '';
  const before = /\s/.test(text[at.start - 1] ?? '') ? '' : ' ';
  const after = /\s/.test(text[at.end] ?? '') ? '' : ' ';
  return `${before}&&${after}`;
}
