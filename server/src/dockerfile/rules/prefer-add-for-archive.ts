import { defineRule } from '../../lint/rule';
import { type Edit, replace } from '../../text/span';
import { inCaseOf } from '../facts';
import { fileNameOf, isTarName, type TarExtraction, tarExtraction } from '../facts/archives';
import { removeInstruction } from '../facts/removal';
import type { Instruction, Stage } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import type { Word } from '../model/words';
import { workdirAt } from '../model/workdir';

export default defineRule({
  id: 'dockerfile/prefer-add-for-archive',
  category: 'size',
  severity: 'info',
  aliases: ['DL3010'],
  messages: { unpacked: '`ADD` unpacks `{file}` while it copies; so the archive itself lies in a layer as well.' },
  fixes: { useAdd: { title: 'Unpack with `ADD`', safety: 'suggestion' } },
  on: {
    stage(stage, ctx) {
      const archives = new Map<string, { readonly copy: Instruction; readonly source: Word }>();
      for (const instruction of stage.instructions) {
        for (const { source, name } of archivesIn(instruction)) archives.set(name, { copy: instruction, source });
        if (instruction.kind !== 'run' || archives.size === 0) continue;
        for (const command of instruction.commands) {
          const unpacked = unpackedBy(command);
          const archive = unpacked && archives.get(unpacked.name);
          if (!archive) continue;
          archives.delete(unpacked.name);
          const { copy, source } = archive;
          const edits = unpacked.tar && useAdd(stage, copy, instruction, unpacked.tar);
          ctx.report({
            at: source.span,
            message: 'unpacked',
            data: { file: source.value },
            related: [{ span: command.span, message: 'Unpacked here' }],
            fixes: edits ? [{ title: 'useAdd', edits: () => edits }] : [],
          });
        }
      }
    },
  },
});

/** The tars of a COPY from the context, by the names that they get. */
function archivesIn(instruction: Instruction): readonly { readonly source: Word; readonly name: string }[] {
  if (instruction.kind !== 'copy') return [];
  const { sources, destination } = instruction;
  if (!destination || instruction.flag('from')) return [];
  const isFile = isTarName(destination.value);
  return sources
    .filter(({ value, hasVariable }) => !hasVariable && !/[*?[]/.test(value) && isTarName(value))
    .map((source) => ({ source, name: fileNameOf(isFile ? destination.value : source.value) }));
}

function unpackedBy(command: ShellCommand): { readonly name: string; readonly tar?: TarExtraction } | undefined {
  const tar = tarExtraction(command);
  if (tar) return tar.file?.isLiteral && !tar.isSelective ? { name: fileNameOf(tar.file.value), tar } : undefined;
  const isDecompressor = /^(?:gunzip|unxz|bunzip2)$/.test(command.name.value);
  const file = isDecompressor ? command.args.find(({ value }) => !value.startsWith('-')) : undefined;
  return file && { name: fileNameOf(file.value) };
}

/** Where the RUN does nothing else. */
function useAdd(stage: Stage, copy: Instruction, run: Instruction, tar: TarExtraction): readonly Edit[] | undefined {
  const { destination, keyword, sources, flags } = copy;
  if (run.commands.length > 1 || run.heredocs.length > 0 || run.flags.length > 0) return undefined;
  if (!destination || copy.json || sources.length > 1 || flags.length > 0) return undefined;
  if (tar.directory?.isLiteral === false) return undefined;
  const folder = tar.directory?.value ?? workdirAt(run);
  const removal = removeInstruction(run);
  const isSet = stage.file.slice(keyword.span) === keyword.text;
  if (!folder?.startsWith('/') || !removal || !isSet) return undefined;
  const path = folder.endsWith('/') ? folder : `${folder}/`;
  return [replace(keyword.span, inCaseOf(keyword.text, 'add')), replace(destination.span, path), removal];
}
