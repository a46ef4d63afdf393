import { defineRule } from '../../lint/rule';
import { type Edit, replace } from '../../text/span';
import { inCaseOf } from '../facts';
import { downloadOf, fileNameOf, isTarName, type TarExtraction, tarExtraction } from '../facts/archives';
import { mayUse } from '../facts/frontend-level';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { workdirAt } from '../model/workdir';
import type { ToolCommand } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/prefer-add-unpack',
  category: 'size',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/prefer-add-unpack', 'kics:curl-or-wget-instead-of-add'],
  messages: { unpacked: '`ADD --unpack` downloads and unpacks a tar without `{tool}` and `tar` in the image.' },
  fixes: { useAdd: { title: 'Use `ADD --unpack=true`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const { commands, stage, flags, heredocs, json, isTrigger } = instruction;
      const [first, second, third, ...others] = commands;
      if (!stage || isTrigger || flags.length > 0 || heredocs.length > 0 || json || others.length > 0) return;
      if (!first || !second || !mayUse(stage.file, 17)) return;
      const download = downloadOf(first, instruction);
      const tar = tarExtraction(second);
      if (!download || !tar || tar.isSelective || !download.tool.flags.every(isPlainFlag)) return;
      const isPiped = first.separator === '|' && tar.file === undefined && download.file === undefined;
      const isSame = tar.file !== undefined && tar.file.value === download.file && isRemoval(third, download.file);
      if (!(isPiped && !third) && !isSame) return;
      if (!isTarName(download.url.value.replace(/[?#].*$/s, ''))) return;
      const edit = download.url.isLiteral ? useAdd(instruction, download.url.value, tar) : undefined;
      ctx.report({
        at: download.tool.toolSpan,
        message: 'unpacked',
        data: { tool: download.tool.tool },
        fixes: edit ? [{ title: 'useAdd', edits: () => [edit] }] : [],
      });
    },
  },
});

/** It says how the download is shown, or where it goes. */
function isPlainFlag({ name }: ToolCommand['flags'][number]): boolean {
  return /^--(?:fail|fail-with-body|location|remote-name|output|output-document|quiet|no-verbose|silent|show-error|progress)$|^-[sSq#]$/.test(
    name,
  );
}

function isRemoval(command: ShellCommand | undefined, file: string): boolean {
  if (!command) return true;
  return command.name.value === 'rm' && command.args.some(({ value }) => fileNameOf(value) === fileNameOf(file));
}

function useAdd(instruction: Instruction, url: string, tar: TarExtraction): Edit | undefined {
  const folder = tar.directory ? tar.directory.value : workdirAt(instruction);
  if (tar.directory?.isLiteral === false || !folder?.startsWith('/') || /\s/.test(url + folder)) return undefined;
  return replace(instruction.span, `${inCaseOf(instruction.keyword.text, 'add')} --unpack=true ${url} ${folder}`);
}
