import type { CompletionProposal } from '../analysis/feature-types';
import type { FeatureContext } from '../analysis/language';
import { encodedPath } from '../build-context/context-tree';
import { decidingPattern, type IgnorePattern, isIgnored } from '../build-context/ignore-patterns';
import { patternOfPath } from '../build-context/pattern-relations';
import { snippetProposals } from '../snippets/proposals';
import { type Span, span } from '../text/span';
import { commentTouching, lineTouching, patternsOf } from './model/lookup';
import type { IgnoreFile } from './model/nodes';

const mostEntries = 500;

/** Patterns that most files have; those with `**` hold at every depth. */
const usual: readonly string[] = [
  '.git',
  '**/node_modules',
  '**/.env',
  '**/.env.*',
  '!**/.env.example',
  '**/*.log',
  '**/*.key',
  '**/*.pem',
  '**/__pycache__',
  '**/.venv',
  '**/.DS_Store',
  '**/dist',
  '**/coverage',
  '.idea',
  '.vscode',
  'Dockerfile*',
  '*.dockerignore',
  'compose*.yaml',
  '*.md',
  '!README.md',
];

/** What may be written at an offset: entries of the context, usual patterns, and rule names in comments. */
export async function completions(
  file: IgnoreFile,
  offset: number,
  context: FeatureContext,
): Promise<readonly CompletionProposal[]> {
  const { source } = file;
  const lineStart = source.lineSpan(source.lineAt(offset)).start;
  const start = source.text[lineStart] === '\uFEFF' ? lineStart + 1 : lineStart;
  if (offset < start) return [];
  const before = source.text.slice(start, offset);
  if (commentTouching(file, offset) && before.startsWith('#')) return inComment(before, offset, context);

  const blanks = before.length - before.trimStart().length;
  const written = before.slice(blanks);
  const bang = /^!\s*/.exec(written)?.[0] ?? '';
  const typed = written.slice(bang.length);
  const others = patternsOf(file).filter((pattern) => pattern !== lineTouching(file, offset)?.pattern);
  const entries = await entryProposals(typed, { others, isException: bang !== '', offset, context });
  const replaces = span(start + blanks, offset);
  return [
    ...entries,
    ...(typed.includes('/') && !typed.startsWith('**/') ? [] : usualProposals(others, replaces)),
    ...(others.length === 0 && /^[\w-]*$/.test(written) ? await wholeFiles(context, replaces) : []),
  ];
}

/** For whoever begins with nothing. */
async function wholeFiles(context: FeatureContext, replaces: Span): Promise<readonly CompletionProposal[]> {
  const snippets = (await context.snippets()).filter(({ language }) => language === 'dockerignore');
  return snippetProposals(snippets, ['file'], replaces);
}

interface Wanted {
  /** The patterns of all other lines. */
  readonly others: readonly IgnorePattern[];
  readonly isException: boolean;
  readonly offset: number;
  readonly context: FeatureContext;
}

/** For an exclusion what is still in, for an exception what is out. */
async function entryProposals(
  typed: string,
  { others, isException, offset, context: { uri, workspace } }: Wanted,
): Promise<readonly CompletionProposal[]> {
  const slash = typed.lastIndexOf('/') + 1;
  const parts = typed
    .slice(0, slash)
    .split('/')
    .filter((part) => part !== '' && part !== '.');
  if (parts.includes('..') || /[*?[\\]/.test(typed.slice(0, slash))) return [];
  const below = parts.map((part) => `${part}/`).join('');
  const root = uri.slice(0, uri.lastIndexOf('/') + 1);
  const listed = await workspace.list(root + encodedPath(parts.join('/')));
  const replaces = span(offset - (typed.length - slash), offset);
  return listed.slice(0, mostEntries).flatMap(({ name, kind }): CompletionProposal[] => {
    const deciding = decidingPattern(below + name, others);
    const isOut = deciding?.isException === false;
    const mayHoldOut = kind === 'folder' && isException;
    if (isException ? !isOut && !mayHoldOut : isOut) return [];
    // What stands at a line's beginning, or matches others as well, needs a backslash.
    const text = name.replace(/[*?[\\]/g, '\\$&').replace(slash === 0 && !isException ? /^[#!]/ : /$^/, '\\$&');
    const detail = deciding && isException ? `taken out by ${deciding.text}` : undefined;
    const rank = isException && !isOut ? 2 : name.startsWith('.') ? 1 : 0;
    return [{ label: name, kind, text, replaces, rank, ...(detail ? { detail } : {}) }];
  });
}

function usualProposals(others: readonly IgnorePattern[], replaces: Span): readonly CompletionProposal[] {
  return usual.flatMap((label, index): CompletionProposal[] => {
    const isException = label.startsWith('!');
    const example = patternOfPath(label.replace(/^!/, '').replace('**/', '').replaceAll('*', 'x'))?.pattern ?? '';
    // An exception makes sense below what takes its file out, and an exclusion where nothing does so yet.
    if (isIgnored(example, others) !== isException) return [];
    return [
      {
        label,
        kind: isException ? 'keyword' : 'value',
        text: label,
        replaces,
        rank: 10 + index,
        key: isException ? 'dockerignore/pattern/!' : 'dockerignore/pattern/**',
      },
    ];
  });
}

function inComment(before: string, offset: number, { ruleIds }: FeatureContext): readonly CompletionProposal[] {
  const list = /^#\s*docker-wiki\s+(?:file-)?ignore\s*=\s*(\S*)$/.exec(before)?.[1];
  if (list !== undefined) {
    const typed = list.slice(list.lastIndexOf(',') + 1);
    const given = new Set(list.split(','));
    const names = [...ruleIds.filter((id) => id.startsWith('dockerignore/') && !given.has(id)), 'all'];
    return names.map((label, rank) => proposal(label, 'value', span(offset - typed.length, offset), rank));
  }
  const typed = /^#[ \t]*(?! )([\w -]*)$/.exec(before)?.[1];
  if (typed === undefined || typed.length < 3) return [];
  return ['docker-wiki ignore=', 'docker-wiki file-ignore=']
    .filter((label) => label.startsWith(typed))
    .map((label, rank) => proposal(label, 'keyword', span(offset - typed.length, offset), rank));
}

function proposal(label: string, kind: CompletionProposal['kind'], replaces: Span, rank: number): CompletionProposal {
  return { label, kind, text: label, replaces, rank };
}
