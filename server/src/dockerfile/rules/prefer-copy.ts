import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { inCaseOf } from '../facts';
import type { Word } from '../model/words';

/** `COPY` rejects these, so an `ADD` that has one of them is meant as an `ADD`. */
const addOnlyFlags = new Set(['checksum', 'keep-git-dir', 'unpack']);

/** Names of files that may be tar archives, packed or not: `ADD` would unpack them. */
const archive = /\.(?:tar(?:\.\w+)?|tgz|tbz2?|txz|tlz|tzst|gz|bz2|xz|zst|lz|lz4|lzma|z|apk|crate|gem|ova)$/i;

export default defineRule({
  id: 'dockerfile/prefer-copy',
  category: 'clarity',
  severity: 'warning',
  aliases: ['DL3020', 'CKV_DOCKER_4', 'DS-0005', 'kics:add-instead-of-copy', 'semgrep:prefer-copy-over-add', 'CIS:4.9'],
  messages: { onlyCopies: '`ADD` only copies here; `COPY` says so.' },
  fixes: {
    useCopy: { title: 'Replace `ADD` with `COPY`', safety: 'safe' },
    useCopyUnlessArchive: { title: 'Replace `ADD` with `COPY`, unless `{source}` is an archive', safety: 'suggestion' },
  },
  on: {
    add({ flags, keyword, sources, destination, heredocs }, ctx) {
      if (!destination || sources.length === 0 || heredocs.length > 0) return;
      if (flags.some(({ name }) => addOnlyFlags.has(name)) || !sources.every(isPlainLocalPath)) return;

      const edits = () => [replace(keyword.span, inCaseOf(keyword.text, 'copy'))];
      const unsure = sources.find(({ value }) => !tellsItsKind(value));
      ctx.report({
        at: keyword.span,
        message: 'onlyCopies',
        fixes: [
          unsure
            ? { title: 'useCopyUnlessArchive', data: { source: unsure.value }, edits }
            : { title: 'useCopy', edits },
        ],
      });
    },
  },
});

/** A variable may hold a URL or an archive, and so may a pattern find one. */
function isPlainLocalPath({ hasVariable, value }: Word): boolean {
  if (hasVariable || isRemote(value) || archive.test(value)) return false;
  const endOfPattern = /[*?\]][^*?\]]*$/.exec(value)?.[0].slice(1);
  return endOfPattern === undefined || /\.\w+$/.test(endOfPattern);
}

function isRemote(source: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/|^[^/\s@]+@[^/\s]+:/i.test(source);
}

/** `ADD` knows archives by their content: a name without ending may be one, a directory or a `.py` is none. */
function tellsItsKind(source: string): boolean {
  return /(?:^|\/)\.{0,2}$|\.\w+$/.test(source.replace(/\\/g, '/'));
}
