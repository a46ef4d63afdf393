import { defineRule } from '../../lint/rule';
import { remove, span } from '../../text/span';
import { hasCommentInside } from '../facts/exec-form';
import { lastInLine } from '../facts/final-command';
import { removeInstruction } from '../facts/removal';
import type { Instruction } from '../model/nodes';
import type { Word } from '../model/words';

export default defineRule({
  id: 'dockerfile/no-exposed-ssh-port',
  category: 'security',
  severity: 'warning',
  aliases: ['CKV_DOCKER_1', 'DS-0004', 'kics:exposing-port-22-ssh'],
  messages: { ssh: 'Port 22 declares a remote shell; `docker exec` reaches a container without one.' },
  fixes: { remove: { title: 'Remove port 22', safety: 'suggestion' } },
  on: {
    expose(instruction, ctx) {
      for (const word of instruction.words) {
        if (!holdsSshPort(word.value)) continue;
        const edit = /^22(?:\/tcp)?$/i.test(word.value) ? editFor(word, instruction) : undefined;
        ctx.report({
          at: word.span,
          message: 'ssh',
          fixes: edit ? [{ title: 'remove', edits: () => [edit] }] : [],
          ...(isSshServer(instruction) ? { atMost: 'info' as const } : {}),
        });
      }
    },
  },
});

function holdsSshPort(value: string): boolean {
  const [, first, last, protocol] = /^(\d+)(?:-(\d+))?(?:\/(\w+))?$/.exec(value) ?? [];
  if (first === undefined || (protocol !== undefined && protocol.toLowerCase() !== 'tcp')) return false;
  return Number(first) <= 22 && 22 <= Number(last ?? first);
}

/** Its command is sshd: the port is what the image is for. */
function isSshServer({ stage }: Instruction): boolean {
  const kinds = ['cmd', 'entrypoint'] as const;
  return kinds.some((kind) => {
    const command = stage && lastInLine(stage, kind);
    return (
      command?.words.some(({ value }) => /(?:^|[/\s])(?:sshd|gitea|gitlab|gogs|forgejo|sftp)/.test(value)) ?? false
    );
  });
}

function editFor({ span: at }: Word, instruction: Instruction) {
  if (instruction.words.length === 1) return removeInstruction(instruction);
  const source = instruction.stage?.file.source;
  if (!source || hasCommentInside(instruction)) return undefined;
  const before = /(?<![ \t])[ \t]+$/.exec(source.slice(span(instruction.keyword.span.end, at.start)))?.[0].length ?? 0;
  return before > 0 ? remove(span(at.start - before, at.end)) : undefined;
}
