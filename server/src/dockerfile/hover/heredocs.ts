import type { Topic } from '../../analysis/feature-types';
import { code } from '../../knowledge/escape';
import { touches } from '../../text/span';
import type { Instruction } from '../model/nodes';
import type { Heredoc } from '../model/scan';
import { explain, lineOf, type Place } from './place';

/** The marker of a here-document, or the line that ends it. */
export function heredocTopic({ instruction, offset, file, context }: Place): Topic | undefined {
  const isAt = ({ marker, terminator }: Heredoc) =>
    touches(marker, offset) || (terminator !== undefined && touches(terminator, offset));
  const heredoc = instruction.heredocs.find(isAt);
  if (!heredoc) return undefined;
  const { marker, terminator, name, stripsTabs } = heredoc;
  const isShell = instruction.kind === 'run';
  const end = terminator ? `the line ${code(name)} (line ${lineOf(file, terminator)})` : 'the end of the file';
  return explain(context, {
    span: touches(marker, offset) ? marker : (terminator ?? marker),
    paragraphs: [
      `**${code(file.slice(marker))}** · everything up to ${end} is ${contentOf(instruction, heredoc)}`,
      [
        variablesIn(heredoc, instruction),
        stripsTabs && 'Tabs at the beginning of its lines are removed; blanks are not.',
      ]
        .filter(Boolean)
        .join(' '),
      warningOf(heredoc, isShell),
    ],
    more: isShell
      ? { title: 'Heredocs', page: 'chapters/dockerfile#heredocs' }
      : { title: 'Files from heredocs', page: 'chapters/dockerfile#heredoc-files' },
  });
}

function contentOf(instruction: Instruction, { name }: Heredoc): string {
  if (instruction.kind === 'run')
    return isScript(instruction) ? 'one script, run in one layer' : 'the input of the command';
  const destination = instruction.destination?.text ?? '';
  return destination.endsWith('/') ? `the file ${code(destination + name)}` : `the file ${code(destination)}`;
}

/** `RUN <<EOF` with nothing else: the body is the script. */
export function isScript({ kind, logical }: Instruction): boolean {
  return kind === 'run' && /^\s*(?:--\S+\s+)*\d*<<-?\S+\s*$/.test(logical.text);
}

function variablesIn({ quoted }: Heredoc, instruction: Instruction): string {
  if (instruction.kind !== 'run') {
    return quoted
      ? 'Quoted, so `$` stays as it is.'
      : 'The builder replaces variables in it; quotes around the name keep `$` as it is.';
  }
  if (isScript(instruction))
    return quoted ? 'The quotes change nothing for a script: its shell replaces variables.' : '';
  return quoted ? 'Quoted, so `$` stays as it is.' : 'The shell replaces variables in it.';
}

function warningOf({ name, terminator }: Heredoc, isShell: boolean): string | undefined {
  if (!terminator)
    return `**Watch out:** no line below holds ${code(name)} alone, so the rest of the file belongs to it.`;
  return isShell
    ? '**Watch out:** only the last command decides whether the step fails; begin with `set -e`.'
    : undefined;
}
