import { defineRule } from '../../lint/rule';
import { insert, type Span } from '../../text/span';
import { optionValue, type RunMount, runMounts, targetOf } from '../facts/run-mounts';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { resolved, workdirAt } from '../model/workdir';
import { programOf } from '../packages/command-line';

/** Programs that write to all their operands, and those that write to the last one. */
const writesAll = /^(?:mkdir|rmdir|tee|touch|truncate)$/;
/** Programs whose `-o` names the file that they write. */
const writesOutput = /^(?:cc|clang|curl|g\+\+|gcc|go|sort)$/;
const writesLast = /^(?:cp|install|ln|mv)$/;

export default defineRule({
  id: 'dockerfile/no-write-to-bind-mount',
  category: 'correctness',
  severity: 'warning',
  messages: { readOnly: 'The mount on `{target}` is read-only, so writing `{path}` fails.' },
  fixes: { writable: { title: 'Make the mount writable; what is written is dropped', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const all = runMounts(instruction);
      if (!all.some(isReadOnly)) return;
      const workdir = workdirAt(instruction);
      const mounts = all.flatMap((mount) => {
        const target = targetOf(mount);
        const path = target && !target.includes('$') ? resolved(target, workdir) : undefined;
        return path ? [{ mount, path }] : [];
      });
      if (!mounts.some(({ mount }) => isReadOnly(mount)) || changesDirectory(instruction)) return;
      for (const { at, text } of writesOf(instruction, workdir)) {
        const path = resolved(text, workdir);
        // The innermost mount decides.
        const found = mounts
          .filter((mount) => path === mount.path || path?.startsWith(mount.path === '/' ? '/' : `${mount.path}/`))
          .sort((a, b) => b.path.length - a.path.length)[0];
        if (!found || !isReadOnly(found.mount)) continue;
        const { flag } = found.mount;
        ctx.report({
          at,
          message: 'readOnly',
          data: { target: found.path, path: text },
          related: [{ span: flag.span, message: 'The mount' }],
          fixes: [{ title: 'writable', edits: () => [insert(flag.span.end, ',rw')] }],
        });
        return;
      }
    },
  },
});

function isReadOnly(mount: RunMount): boolean {
  if (mount.type !== 'bind') return false;
  const writable = mount.options.some(
    ({ name, value }) => /^(?:rw|readwrite)$/.test(name) && !/^(?:0|f)/i.test(value ?? ''),
  );
  return !writable && optionValue(mount, 'ro', 'readonly')?.includes('$') !== true;
}

/** Then a relative path lies elsewhere. */
function changesDirectory({ commands }: Instruction): boolean {
  return commands.some(({ name }) => /^(?:cd|pushd|chroot)$/.test(name.value));
}

interface Write {
  readonly at: Span;
  readonly text: string;
}

function writesOf(instruction: Instruction, workdir: string | undefined): readonly Write[] {
  return [
    ...instruction.commands.flatMap((command) => writesOfCommand(command, workdir !== undefined)),
    ...redirections(instruction),
  ];
}

function writesOfCommand(command: ShellCommand, knowsWorkdir: boolean): readonly Write[] {
  const program = programOf(command);
  const { args } = command;
  const written = writtenInPlace(program, args.map(({ value }) => value).join(' '));
  if (written && knowsWorkdir) return [{ at: command.name.span, text: written }];
  if (args.some(({ isLiteral }) => !isLiteral)) return [];
  const operands = args.filter(({ value }) => !/^-|[*?[{]/.test(value));
  const output = writesOutput.test(program) ? args[args.findIndex(({ value }) => value === '-o') + 1] : undefined;
  const all = writesAll.test(program) ? operands : [];
  const last = writesLast.test(program) && operands.length > 1 ? operands.slice(-1) : [];
  return [...all, ...last, ...(output && output !== args[0] ? [output] : [])].map(({ span, value }) => ({
    at: span,
    text: value,
  }));
}

/** Where `>` and `>>` of a shell form lead; what stands in quotes is no redirection. */
function redirections({ json, logical, heredocs }: Instruction): readonly Write[] {
  if (json || heredocs.length > 0) return [];
  const open = logical.text.replace(/"[^"]*"|'[^']*'|\\./g, (quoted) => '_'.repeat(quoted.length));
  return [...open.matchAll(/>[ \t]*([\w./][\w./-]*)(?=[\s;&|)]|$)/g)].map((match) => {
    const end = match.index + match[0].length;
    const start = end - (match[1]?.length ?? 0);
    return { at: logical.span(start, end), text: logical.text.slice(start, end) };
  });
}

/** What a command writes into the working directory; flags such as `--prefix` lead elsewhere. */
function writtenInPlace(program: string, args: string): string | undefined {
  if (program === 'npm' && /^(?:ci|clean-install)$/.test(args)) return 'node_modules';
  return program === 'go' && args === 'mod tidy' ? 'go.mod' : undefined;
}
