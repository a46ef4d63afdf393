import { replace } from '../../text/span';
import { inCaseOf } from '../facts';
import type { Instruction } from '../model/nodes';
import type { Word } from '../model/words';
import type { Refactor } from './selected';

/** Flags that only one of the two knows. */
const addOnly: ReadonlySet<string> = new Set(['checksum', 'keep-git-dir', 'unpack']);
const copyOnly: ReadonlySet<string> = new Set(['from', 'parents']);

/** ADD goes by content: what has one of these endings may be unpacked. */
const archive = /\.(?:tar(?:\.\w+)?|tgz|tbz2?|txz|tlz|tzst|gz|bz2|xz|zst|lz|lz4|lzma|z|apk|crate|gem|ova)$/i;

/** ADD for COPY and back, where both copy the same files. */
export const addOrCopy: Refactor = ({ instruction }) => {
  const wanted = instruction?.kind === 'add' ? 'copy' : instruction?.kind === 'copy' ? 'add' : undefined;
  if (!instruction || !wanted || !copiesPlainly(instruction)) return [];
  const { keyword } = instruction;
  return [
    {
      title: `Replace \`${keyword.text.toUpperCase()}\` with \`${wanted.toUpperCase()}\``,
      kind: 'refactor.rewrite',
      edits: () => [replace(keyword.span, inCaseOf(keyword.text, wanted))],
    },
  ];
};

function copiesPlainly({ kind, flags, sources, destination, heredocs }: Instruction): boolean {
  const other = kind === 'add' ? addOnly : copyOnly;
  if (!destination || sources.length === 0 || heredocs.length > 0) return false;
  return !flags.some(({ name }) => other.has(name)) && sources.every(isPlainLocal);
}

/** Neither a variable nor an address, and by its name no archive: a folder, or a file with another ending. */
function isPlainLocal({ hasVariable, value }: Word): boolean {
  if (hasVariable || /^[a-z][a-z0-9+.-]*:\/\/|^[^/\s@]+@[^/\s]+:/i.test(value)) return false;
  const path = value.replace(/\\/g, '/');
  return !archive.test(path) && /(?:^|\/)\.{0,2}$|\.[\w-]+$/.test(path);
}
