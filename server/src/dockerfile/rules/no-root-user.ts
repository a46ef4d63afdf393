import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { lastInLine } from '../facts/final-command';
import { addUser, dropsRoot, isRoot, proposedUser, userText } from '../facts/runtime-user';
import { isWindows } from '../model/platform';

export default defineRule({
  id: 'dockerfile/no-root-user',
  category: 'security',
  severity: 'warning',
  aliases: ['DL3002', 'CKV_DOCKER_8', 'DS-0002', 'kics:last-user-is-root', 'semgrep:last-user-is-root'],
  messages: { root: 'The last user is root, so the container starts with all rights.' },
  fixes: { leaveRoot: { title: 'Start as `{user}`', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      const { file } = stage;
      if (stage !== file.stages.at(-1) || isWindows(stage)) return;
      const last = lastInLine(stage, 'user');
      const [word] = last?.words ?? [];
      const text = last && userText(last);
      if (!last || !word || !text || !isRoot(text)) return;
      // Build arguments are there to be set by the one who builds.
      if (word.hasVariable) return;
      const drops = dropsRoot(stage);
      if (drops === 'yes') return;
      const user = proposedUser(stage);
      const isNeeded = stage.instructions.some(
        ({ kind, span }) => (kind === 'run' || kind === 'copy' || kind === 'add') && span.start > last.span.start,
      );
      const edit = isNeeded || last.stage !== stage ? addUser(stage, user) : replace(word.span, user);
      ctx.report({
        at: word.span,
        message: 'root',
        fixes: edit ? [{ title: 'leaveRoot', data: { user }, edits: () => [edit] }] : [],
        ...(drops === 'perhaps' ? { atMost: 'info' as const } : {}),
      });
    },
  },
});
