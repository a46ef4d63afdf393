import { defineRule } from '../../lint/rule';
import { type Edit, remove, span } from '../../text/span';
import type { DockerfileFile } from '../model/nodes';
import { isWindows } from '../model/platform';

export default defineRule({
  id: 'dockerfile/no-crlf-line-ends',
  category: 'correctness',
  severity: 'info',
  offByDefault: true,
  messages: {
    mixed: 'From here on lines end differently than above: CRLF and LF stand in one file.',
    heredoc: 'The lines of this here-document end with CRLF, and each carriage return becomes a part of its text.',
  },
  fixes: { convert: { title: 'End all lines with LF', safety: 'suggestion' } },
  on: {
    dockerfile(file, ctx) {
      const found = crlfHeredoc(file) ?? firstOtherEnd(file.source.text);
      if (found) ctx.report({ ...found, fixes: [{ title: 'convert', edits: () => withoutReturns(file.source.text) }] });
    },
  },
});

/** A shell of Windows, and a file of Windows, want the carriage return. */
function crlfHeredoc({ instructions, source }: DockerfileFile) {
  const heredocs = instructions.flatMap((each) => (isWindows(each.stage) ? [] : each.heredocs));
  const heredoc = heredocs.find(({ body }) => source.slice(body).includes('\r\n'));
  return heredoc && { at: heredoc.marker, message: 'heredoc' as const };
}

/** The last character before the first line end that is not like the first one of the file. */
function firstOtherEnd(text: string) {
  const isCrlf = /^[^\n]*\r\n/.test(text);
  const end = isCrlf ? (/[^\r]\n/.exec(text)?.index ?? -1) + 1 : text.indexOf('\r\n');
  return end > 0 ? { at: span(end - 1, end), message: 'mixed' as const } : undefined;
}

function withoutReturns(text: string): readonly Edit[] {
  return [...text.matchAll(/\r(?=\n)/g)].map(({ index }) => remove(span(index, index + 1)));
}
