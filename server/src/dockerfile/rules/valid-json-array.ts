import { defineRule, type Fix } from '../../lint/rule';
import { replace } from '../../text/span';
import { brokenArray } from '../facts/broken-arrays';
import { hasCommentInside, jsonText } from '../facts/exec-form';

export default defineRule({
  id: 'dockerfile/valid-json-array',
  category: 'correctness',
  severity: 'error',
  aliases: [
    'tally/invalid-json-form',
    'dfu:INVALID_SYNTAX',
    'dockadvisor:RunInvalidExecForm',
    'dockadvisor:CmdInvalidExecForm',
    'dockadvisor:EntrypointInvalidExecForm',
    'dockadvisor:VolumeInvalidJsonForm',
    'dockadvisor:ShellInvalidJsonForm',
  ],
  messages: {
    open: 'This array has no `]`, so the builder takes the brackets and quotes for the command or the paths.',
    syntax: 'This is no JSON array, so the builder takes the brackets and quotes for the command or the paths.',
    values: 'All elements of this array must be strings, so the build stops here.',
  },
  fixes: { write: { title: 'Write it as `{array}`', safety: 'suggestion' } },
  on: {
    statement({ instruction }, ctx) {
      const broken = brokenArray(instruction);
      if (!broken || broken.fault === 'quotes' || !instruction.isDone) return;
      const { at, elements, fault, text } = broken;
      // The rest stands in the next lines, whose continuation is missing.
      if (fault === 'open' && text.endsWith(',')) return;
      const array = elements && !hasCommentInside(instruction) ? jsonText(elements) : undefined;
      const fixes: Fix<'write'>[] = array
        ? [{ title: 'write', data: { array }, edits: () => [replace(at, array)] }]
        : [];
      ctx.report({ at, message: fault, fixes });
    },
  },
});
