import { defineRule } from '../../lint/rule';
import { type Edit, insert, remove, span } from '../../text/span';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { bundleCommand } from '../packages/bundle';
import { commandWords, type ToolCommand, type ToolFlag } from '../packages/command-line';
import { settingSearch } from '../packages/settings';

export default defineRule({
  id: 'dockerfile/no-deprecated-bundler-flags',
  category: 'clarity',
  severity: 'info',
  aliases: ['tally/ruby/deprecated-bundler-install-flags'],
  messages: {
    deprecated: '`bundle install {flag}` is deprecated: a flag counts once, a setting for every later call.',
  },
  fixes: { configure: { title: 'Use `bundle config set`', safety: 'suggestion' } },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const bundle = bundleCommand(command);
      if (bundle?.subcommand !== 'install' || isBundlerOne(instruction, command.span.end)) return;
      const flag = bundle.flags.find(({ name }) => deprecated.has(name));
      if (!flag) return;
      const edits = editsFor(bundle, flag, command, instruction);
      ctx.report({
        at: flag.span,
        message: 'deprecated',
        data: { flag: flag.name },
        fixes: edits ? [{ title: 'configure', edits: () => edits }] : [],
      });
    },
  },
});

const deprecated: ReadonlySet<string> = new Set(['--without', '--with', '--deployment', '--path', '--binstubs']);
const isBundlerOne = settingSearch(/bundler(?::|\s+(?:-v|--version)[= ]*)["']?1\./);

/** `--without` and `--with` take all words up to the next flag. */
function editsFor(
  bundle: ToolCommand,
  flag: ToolFlag,
  command: ShellCommand,
  { json }: Instruction,
): readonly Edit[] | undefined {
  if (json || command.depth > 0 || flag.name === '--binstubs') return undefined;
  const rest = commandWords(command).filter(({ span: at }) => at.start >= flag.span.end);
  const end = rest.findIndex(({ value }) => value.startsWith('-'));
  const groups = /^--with/.test(flag.name) ? rest.slice(0, end < 0 ? rest.length : end) : [];
  if (groups.some(({ isLiteral }) => !isLiteral) || /[$"'`]/.test(flag.value ?? '')) return undefined;
  const words = [flag.value ?? 'true', ...groups.map(({ value }) => value)].join(' ');
  const value = words.includes(' ') ? `'${words}'` : words;
  const before = commandWords(command).findLast(({ span: at }) => at.end <= flag.span.start);
  return [
    insert(bundle.toolSpan.start, `bundle config set --local ${flag.name.slice(2)} ${value} && `),
    remove(span(before?.span.end ?? flag.span.start, groups.at(-1)?.span.end ?? flag.span.end)),
  ];
}
