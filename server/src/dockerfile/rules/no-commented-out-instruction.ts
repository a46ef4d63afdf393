import { defineRule } from '../../lint/rule';
import { type Edit, remove } from '../../text/span';
import type { DockerfileFile } from '../model/nodes';
import type { Comment } from '../model/scan';

export default defineRule({
  id: 'dockerfile/no-commented-out-instruction',
  category: 'clarity',
  severity: 'hint',
  offByDefault: true,
  messages: { dead: 'This comment is an instruction that is switched off; version control keeps the old one.' },
  fixes: { remove: { title: 'Remove the comment', safety: 'suggestion' } },
  on: {
    dockerfile(file, ctx) {
      const { instructions, comments } = file;
      const begin = instructions[0]?.span.start ?? Number.POSITIVE_INFINITY;
      let next = 0;
      for (const comment of comments) {
        // What stands above the first instruction is an example of its use more often than not.
        if (comment.span.start < begin || !isInstruction(comment.text)) continue;
        while ((instructions[next]?.span.end ?? Number.POSITIVE_INFINITY) < comment.span.start) next++;
        if ((instructions[next]?.span.start ?? Number.POSITIVE_INFINITY) < comment.span.start) continue;
        ctx.report({
          at: comment.span,
          message: 'dead',
          fixes: [{ title: 'remove', edits: () => [removeLine(file, comment)] }],
        });
      }
    },
  },
});

/** What the arguments of an instruction look like, and no sentence does. */
const forms: readonly RegExp[] = [
  /^FROM (?:--platform=\S+ )?[\w./-]+(?:[:@]\S+)?(?: AS [\w.-]+)?$/,
  /^RUN (?:--\w+=\S+ )*(?:apk|apt|apt-get|yum|dnf|npm|pnpm|yarn|pip3?|go|cargo|curl|wget|git|mkdir|chmod|chown|rm|ln|cp|mv|useradd|adduser|set|make|bundle|composer|dotnet|mvn) \S/,
  /^(?:COPY|ADD) (?:\S+ )+(?:\.|[^\s/]*\/\S*)$/,
  /^(?:ENV|ARG|LABEL) [\w.-]+=\S/,
  /^EXPOSE \d+(?:\/\w+)?(?: \d+(?:\/\w+)?)*$/,
  /^(?:USER [\w.-]+(?::[\w.-]+)?|WORKDIR \/\S*|VOLUME \/\S*|STOPSIGNAL SIG\w+)$/,
  /^(?:CMD|ENTRYPOINT|SHELL|VOLUME) \[.*\]$/,
  /^HEALTHCHECK (?:NONE$|(?:--\S+ )*CMD \S)/,
];

function isInstruction(comment: string): boolean {
  const text = comment.replace(/^#+\s*/, '').trimEnd();
  return /^[A-Z]{3,11} /.test(text) && forms.some((form) => form.test(text));
}

function removeLine({ source }: DockerfileFile, { span }: Comment): Edit {
  return remove(source.fullLineSpan(source.lineAt(span.start)));
}
