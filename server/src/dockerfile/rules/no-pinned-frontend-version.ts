import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { topDirectives } from '../facts/directive-lines';
import { frontendOf } from '../facts/frontend';

/** The newest that we know. */
const newestMinor = 26;

export default defineRule({
  id: 'dockerfile/no-pinned-frontend-version',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  messages: { pinned: 'This frontend stays at version {tag}, without the corrections and flags of later ones.' },
  fixes: { useMoving: { title: 'Follow `docker/dockerfile:{tag}`', safety: 'suggestion' } },
  on: {
    dockerfile(file, ctx) {
      const frontend = frontendOf(file);
      if (!frontend?.isDockers || frontend.minor === undefined || frontend.minor >= newestMinor) return;
      const { tag, tagSpan, digest } = frontend.image;
      if (!tag || !tagSpan || digest || turnsChecksIntoErrors(topDirectives(file))) return;
      const moving = tag.endsWith('-labs') ? '1-labs' : '1';
      ctx.report({
        at: tagSpan,
        message: 'pinned',
        data: { tag },
        fixes: [{ title: 'useMoving', data: { tag: moving }, edits: () => [replace(tagSpan, moving)] }],
      });
    },
  },
});

/** A new release may bring a new check, which would then stop the build. */
function turnsChecksIntoErrors(directives: ReturnType<typeof topDirectives>): boolean {
  return directives.some(({ name, value }) => name === 'check' && /(?:^|;)error=true\b/i.test(value));
}
