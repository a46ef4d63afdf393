import { defineRule, type RuleContext } from '../../lint/rule';
import { insert, replace, type Span, span } from '../../text/span';
import { textOf } from '../facts/command-text';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { programOf } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/no-plain-http-download',
  category: 'security',
  severity: 'warning',
  messages: { plain: 'Anyone between here and `{host}` can replace what is downloaded.' },
  fixes: { useTls: { title: 'Use `https`', safety: 'suggestion' } },
  on: {
    add(instruction, ctx) {
      if (instruction.flag('checksum') || !instruction.destination) return;
      for (const { value, span: at } of instruction.sources) reportAddresses(value, at, ctx, undefined);
    },
    run(instruction, ctx) {
      const { commands } = instruction;
      if (!/\b(?:http|ftp):\/\//i.test(instruction.stage?.file.slice(instruction.span) ?? '')) return;
      if (commands.some((command) => isVerification(command))) return;
      for (const command of commands) {
        const use = useOf(command, instruction);
        if (!use) continue;
        for (const { text, span: at } of command.args)
          reportAddresses(text, at, ctx, use === 'mirror' ? 'info' : undefined);
      }
    },
  },
});

function reportAddresses(
  text: string,
  at: Span,
  ctx: RuleContext<'plain', 'useTls'>,
  atMost: 'info' | undefined,
): void {
  const match = /\b(http|ftp):\/\/([^\s/"'\\]+)/i.exec(text);
  if (!match || at.end - at.start < match[0].length) return;
  const [address, scheme = '', authority = ''] = match;
  const host = authority.replace(/^.*@/, '').replace(/:\d+$/, '');
  if (!isElsewhere(host)) return;
  // A word that continues on the next line is longer in the file than here.
  const isWhole = at.end - at.start === text.length;
  const start = at.start + (isWhole ? match.index : 0);
  const place = isWhole ? span(start, start + address.length) : at;
  const isHttp = isWhole && scheme.toLowerCase() === 'http' && !/:\d+$/.test(authority);
  const edits = () => [scheme === 'http' ? insert(start + 4, 's') : replace(span(start, start + 4), 'https')];
  ctx.report({
    at: place,
    message: 'plain',
    data: { host },
    fixes: isHttp ? [{ title: 'useTls', edits }] : [],
    ...(atMost ? { atMost } : {}),
  });
}

/** Names without a dot are machines of the own network; variables are not known. */
function isElsewhere(host: string): boolean {
  if (/^(?:127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|\[::1\])/.test(host)) return false;
  return (
    /^[\w-]+(?:\.[\w-]+)+$/.test(host) && !/^host\.docker\.internal$|\.(?:local|localhost|internal|test)$/i.test(host)
  );
}

function useOf(command: ShellCommand, instruction: Instruction): 'download' | 'mirror' | undefined {
  const program = programOf(command);
  if (/^(?:curl|wget|fetch|aria2c|git|pip\d?|npm|yarn|gem|svn)$/.test(program)) return 'download';
  if (program === 'rpm' || program === 'dnf' || program === 'yum') return 'download';
  const writesSource = /^(?:echo|printf|tee|sed|add-apt-repository|apt-add-repository)$/.test(program);
  const isSource = /\bdeb(?:-src)?\s|URIs:|sources\.list|add-apt-repository/.test(textOf(command, instruction));
  return writesSource && isSource ? 'mirror' : undefined;
}

/** A checksum or a signature makes up for the missing encryption. */
function isVerification(command: ShellCommand): boolean {
  const program = programOf(command);
  const args = command.args.map(({ value }) => value);
  if (/^(?:sha\d+|md5|b2)sum$|^shasum$/.test(program)) return args.some((arg) => /^(?:-[A-Za-z]*c|--check)/.test(arg));
  return (
    program === 'cosign' ||
    program === 'minisign' ||
    (/^gpgv?2?$/.test(program) && (program.startsWith('gpgv') || args.includes('--verify')))
  );
}
