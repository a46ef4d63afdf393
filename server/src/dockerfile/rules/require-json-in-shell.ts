import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { hasCommentInside, jsonText } from '../facts/exec-form';
import { commandSwitch } from '../facts/shell-switch';
import { singleBackslash } from '../facts/single-backslashes';
import type { Instruction } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/require-json-in-shell',
  category: 'correctness',
  severity: 'error',
  aliases: [
    'dfu:SHELL_JSON_FORM',
    'dfu:SHELL_REQUIRES_ONE',
    'dockadvisor:ShellRequiresJsonForm',
    'dockadvisor:ShellMissingConfig',
    'dockadvisor:ShellInvalidJsonForm',
  ],
  messages: {
    noArray: '`SHELL` takes a JSON array only, so the build stops here.',
    empty: 'This array names no shell, so the build stops here.',
  },
  fixes: { useArray: { title: 'Write the words as a JSON array', safety: 'suggestion' } },
  on: {
    shell(instruction, ctx) {
      const { json, words, argumentSpan, logical } = instruction;
      if (json) {
        const start = logical.text.indexOf('[');
        if (json.length === 0)
          ctx.report({ at: { ...argumentSpan, start: logical.sourceOffset(start) }, message: 'empty' });
        return;
      }
      const [argument] = words;
      if (!argument || isUnfinished(argument.text, instruction) || singleBackslash(instruction)) return;
      const elements = elementsOf(instruction, argument.text);
      ctx.report({
        at: argument.span,
        message: 'noArray',
        fixes: elements ? [{ title: 'useArray', edits: () => [replace(argument.span, jsonText(elements))] }] : [],
      });
    },
  },
});

/** An array at the end of the file, whose own end is not written yet. */
function isUnfinished(text: string, { index, stage }: Instruction): boolean {
  return text.startsWith('[') && !text.endsWith(']') && index + 1 === stage?.file.instructions.length;
}

/** `undefined` where blanks may belong to a word, and for what was meant as an array. */
function elementsOf(instruction: Instruction, text: string): readonly string[] | undefined {
  if (/["'`\\$[\]]/.test(text) || hasCommentInside(instruction)) return undefined;
  const words = text.split(/\s+/);
  const missing = commandSwitch(words);
  return missing ? [...words, missing] : words;
}
