import { defineRule } from '../../lint/rule';
import { fact } from '../facts';
import { downloadOf, fileNameOf, tarExtraction } from '../facts/archives';
import { runMounts } from '../facts/run-mounts';
import type { Instruction, Stage } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { isShipped } from '../packages/caches';
import { programOf } from '../packages/command-line';
import { packageChanges } from '../packages/installs';
import { appendCommand } from '../packages/script-edits';

export default defineRule({
  id: 'dockerfile/no-archive-in-layer',
  category: 'size',
  severity: 'info',
  messages: { left: '`{file}` is unpacked or installed here and stays in the layer beside its content.' },
  fixes: { remove: { title: 'Remove `{file}` at the end of this `RUN`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const { commands, stage, isTrigger } = instruction;
      if (!stage || isTrigger || !isShipped(instruction) || hasScratchMount(instruction)) return;
      const removals = commands.filter((command) =>
        /^(?:rm|unlink|shred|find|mv|trap|xargs)$/.test(programOf(command)),
      );
      for (const command of commands) {
        const download = downloadOf(command, instruction);
        const file = download?.file;
        if (!file || !archive.test(file.replace(/["']/g, ''))) continue;
        const isUsed = commands.some(
          (other) => other.span.start > command.span.start && uses(other, instruction, file),
        );
        if (!isUsed || removals.some((removal) => mayRemove(removal, file))) continue;
        if (
          laterRemovals(stage).some((removal) => removal.span.start > instruction.span.end && mayRemove(removal, file))
        ) {
          continue;
        }
        const edit = knowsFolder(instruction, file) ? appendCommand(instruction, `rm ${file}`) : undefined;
        ctx.report({
          at: download.tool.toolSpan,
          message: 'left',
          data: { file },
          fixes: edit ? [{ title: 'remove', data: { file }, edits: () => [edit] }] : [],
        });
      }
    },
  },
});

const archive = /\.(?:tar(?:\.\w+)?|tgz|tbz2?|txz|zip|7z|deb|rpm|apk|gz|xz|bz2|zst)$/i;

/** What goes to such a mount is not in the layer. */
function hasScratchMount(instruction: Instruction): boolean {
  return runMounts(instruction).some(({ type }) => type === 'cache' || type === 'tmpfs' || type === undefined);
}

function uses(command: ShellCommand, instruction: Instruction, file: string): boolean {
  const isSame = (value: string) => value === file || fileNameOf(value) === fileNameOf(file);
  const tar = tarExtraction(command);
  if (tar) return tar.file !== undefined && isSame(tar.file.value);
  const isUnpacker = /^(?:unzip|7za?|dpkg|rpm|bsdtar|installer)$/.test(programOf(command));
  const installs = packageChanges(instruction).some(
    (change) => change.command === command && change.action === 'install',
  );
  return (isUnpacker || installs) && command.args.some(({ value }) => isSame(value));
}

/** It names the file or its folder, or something that only the shell knows. */
function mayRemove({ name, args }: ShellCommand, file: string): boolean {
  if (!/(?:rm|unlink|shred|mv)$/.test(name.value)) return true;
  return args.some(
    ({ value }) =>
      fileNameOf(value) === fileNameOf(file) ||
      /[*?[{$`]/.test(value) ||
      file.startsWith(`${value.replace(/\/$/, '')}/`),
  );
}

/** Other rules speak of what a later RUN removes. */
const laterRemovals = fact((stage: Stage): readonly ShellCommand[] =>
  stage.instructions
    .filter(({ kind }) => kind === 'run')
    .flatMap(({ commands }) => commands.filter((command) => programOf(command) === 'rm')),
);

function knowsFolder({ commands }: Instruction, file: string): boolean {
  return file.startsWith('/') || !commands.some(({ name }) => /^(?:cd|pushd)$/.test(name.value));
}
