import { defineRule } from '../../lint/rule';
import { type Edit, insert } from '../../text/span';
import { openHeredoc } from '../facts/open-heredocs';
import { type DockerfileFile, instructionKinds } from '../model/nodes';
import type { Heredoc } from '../model/scan';

const keywords = instructionKinds.map((kind) => kind.toUpperCase()).join('|');
const instructionLine = new RegExp(`^(?:${keywords})[ \\t]`, 'm');

export default defineRule({
  id: 'dockerfile/no-unterminated-heredoc',
  category: 'correctness',
  severity: 'error',
  aliases: ['buildkit-parse:unterminated-heredoc'],
  messages: { open: 'No line `{name}` follows, so this text goes on to the end of the file and the build stops.' },
  fixes: { close: { title: 'Add the line `{name}`', safety: 'suggestion' } },
  on: {
    dockerfile(file, ctx) {
      const open = openHeredoc(file);
      // A line that closes it but for its blanks is reported instead.
      if (!open || open.almost) return;
      const { heredoc } = open;
      const data = { name: heredoc.name };
      ctx.report({
        at: heredoc.marker,
        message: 'open',
        data,
        fixes: [{ title: 'close', data, edits: () => [closing(heredoc, file)] }],
      });
    },
  },
});

/** In front of the next line that looks like an instruction, else at the end of the file. */
function closing({ name, body }: Heredoc, { source }: DockerfileFile): Edit {
  const next = source.slice(body).search(instructionLine);
  if (next >= 0) return insert(body.start + next, `${name}${source.lineEnd}`);
  const isOnNewLine = /[\r\n]$/.test(source.text);
  return insert(source.text.length, isOnNewLine ? `${name}${source.lineEnd}` : `${source.lineEnd}${name}`);
}
