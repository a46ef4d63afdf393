import { defineRule } from '../../lint/rule';
import type { Word } from '../model/words';

export default defineRule({
  id: 'dockerfile/no-merged-directories',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  messages: {
    merged: 'The contents of these directories are mixed in `{path}`; the directories themselves are not there.',
  },
  on: {
    copy(instruction, ctx) {
      const { sources, destination } = instruction;
      if (!destination || sources.length < 2 || instruction.flag('parents') || !sources.every(isDirectory)) return;
      // Programs have no dot in their names either.
      if (/^\/(?:usr\/(?:local\/)?)?s?bin\/?$/.test(destination.value)) return;
      const [, second] = sources;
      if (second) ctx.report({ at: second.span, message: 'merged', data: { path: destination.value } });
    },
  },
});

/** No dot and no capital in its last part, and none of the well-known files without one. */
function isDirectory({ value, hasVariable }: Word): boolean {
  if (hasVariable || /[*?[\]"']/.test(value)) return false;
  const last = value.replace(/(?<!\/)\/+$/, '').replace(/^.*\//, '');
  if (value.endsWith('/')) return true;
  return /^[a-z][a-z0-9_-]*$/.test(last) && !/^(?:gradlew|mvnw|artisan|entrypoint|configure|rebar3)$/.test(last);
}
