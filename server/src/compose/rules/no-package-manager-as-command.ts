import { defineRule } from '../../lint/rule';
import { fileName } from '../facts/file-role';
import { mergedEntry } from '../facts/merged';
import { mergedService, mergedWords } from '../facts/merged-service';
import { isPatched } from '../facts/value';

export default defineRule({
  id: 'compose/no-package-manager-as-command',
  category: 'correctness',
  severity: 'hint',
  offByDefault: true,
  messages: {
    isWrapped: '`{program}` stands between the signals and your program, so stopping takes the grace period.',
  },
  on: {
    composeProject(project, ctx) {
      if (!/(?:^|[-_.])(?:prod|production|live|stack)(?:[-_.]|$)/i.test(fileName(project))) return;
      for (const service of project.here.services) {
        const merged = mergedService(project, service);
        const found = mergedEntry(merged, 'command');
        if (found?.layer !== service || isPatched(found.entry.value)) continue;
        const [program = '', task] = mergedWords(merged, 'command') ?? [];
        const isWrapper =
          program === 'npm' ? /^(?:start|run|run-script)$/.test(task ?? '') : /^(?:yarn|pnpm)$/.test(program);
        if (!isWrapper || task === undefined || mergedEntry(merged, 'entrypoint')) continue;
        ctx.report({ at: found.entry.key.span, message: 'isWrapped', data: { program } });
      }
    },
  },
});
