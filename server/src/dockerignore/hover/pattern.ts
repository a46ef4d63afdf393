import type { Topic } from '../../analysis/feature-types';
import type { FeatureContext } from '../../analysis/language';
import { type ContextTree, contextTree, nameOf, type TreeEntry } from '../../build-context/context-tree';
import type { IgnorePattern } from '../../build-context/ignore-patterns';
import { namesInWords } from '../../build-context/names-in-words';
import { isEverything } from '../../build-context/pattern-relations';
import { code } from '../../knowledge/escape';
import { link } from '../../knowledge/markdown';
import { type Effect, effectOf } from '../facts/effect';
import { elementsOf } from '../model/elements';
import { lineNumber, lineOf, patternsOf } from '../model/lookup';
import type { IgnoreFile, PatternLine } from '../model/nodes';
import type { IgnoreSurroundings } from '../surroundings';

const page = link({ title: '.dockerignore', page: 'chapters/dockerfile#dockerignore' });

/** What a pattern does here; on one of its operators, that one's card as well. */
export async function patternTopic(
  line: PatternLine,
  offset: number,
  context: FeatureContext,
  around: IgnoreSurroundings | undefined,
): Promise<Topic | undefined> {
  const { file, pattern, span } = line;
  if (!pattern) return { span, keys: ['dockerignore/pattern/!'] };
  const element = elementsOf(line).find((each) => each.span.start <= offset && offset < each.span.end);
  const keys = element ? [`dockerignore/pattern/${element.kind}`] : [];
  const hasCard = element !== undefined && context.keysBelow('dockerignore/pattern/').includes(element.kind);
  const tree = around?.tree ?? (await treeAround(context));
  const effect = effectOf(pattern, patternsOf(file), tree.entries);
  const paragraphs = [
    `**${code(pattern.text)}** · ${meaningOf(pattern)}`,
    tree.entries.length > 0 && `Here: ${effectInWords(effect, pattern, tree, file)}`,
    !hasCard && warningOf(pattern, effect, tree),
    !hasCard && page,
  ];
  return { span: element?.span ?? span, keys, here: paragraphs.filter(Boolean).join('\n\n') };
}

function treeAround({ uri, workspace }: FeatureContext): Promise<ContextTree> {
  return contextTree(uri.slice(0, uri.lastIndexOf('/') + 1), workspace);
}

function meaningOf(pattern: IgnorePattern): string {
  if (pattern.isException) return 'brings back what an earlier line took out';
  if (pattern.pattern === '.') return 'the build context itself: the builder ignores this line';
  return isEverything(pattern) ? 'takes out everything' : 'takes out what matches, with all that lies in it';
}

function effectInWords(effect: Effect, pattern: IgnorePattern, { isCut }: ContextTree, file: IgnoreFile): string {
  const { matched, changed, before, after } = effect;
  if (matched.length === 0) return `nothing of that name${isCut ? ', as far as was looked' : ''}.`;
  const subject = `${countOf(matched, isCut)}, ${namesInWords(matched.map(drawn), code)}`;
  const lines = linesInWords(before, file);
  if (pattern.isException) {
    if (changed.length === 0) return `${subject}, none of which an earlier line takes out.`;
    const rest = changed.length < matched.length ? `${changed.length} of them taken out` : 'taken out';
    return `${subject}, ${rest} by ${lines}. ${aftermath(after, file, 'takes', 'it out again')}`;
  }
  if (changed.length === 0) return `${subject}, taken out by ${lines} already.`;
  return `${subject}. ${aftermath(after, file, 'brings', 'some of it back')}`.trimEnd();
}

function aftermath(after: readonly IgnorePattern[], file: IgnoreFile, verb: string, what: string): string {
  if (after.length === 0) return '';
  const words = linesInWords(after, file);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${after.length > 1 ? verb.slice(0, -1) : verb} ${what}.`;
}

function countOf(entries: readonly TreeEntry[], isCut: boolean): string {
  const folders = entries.filter(({ kind }) => kind === 'folder').length;
  const files = entries.length - folders;
  const parts = [counted(files, 'file'), counted(folders, 'folder')].filter(Boolean);
  return `${isCut ? 'at least ' : ''}${parts.join(' and ')}`;
}

function counted(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function drawn({ path, kind }: TreeEntry): string {
  return kind === 'folder' ? `${path}/` : path;
}

/** `line 2 (`docs`)`, `lines 2 and 5`. */
function linesInWords(patterns: readonly IgnorePattern[], file: IgnoreFile): string {
  const [first] = patterns;
  const numbers = patterns.flatMap((pattern) => {
    const line = lineOf(pattern, file);
    return line ? [String(lineNumber(file, line.span))] : [];
  });
  if (first && patterns.length === 1) return `line ${numbers[0]} (${code(first.text)})`;
  return `lines ${namesInWords(numbers, String)}`;
}

/** Where people mistake the format for that of Git. */
function warningOf(pattern: IgnorePattern, effect: Effect, tree: ContextTree): string | undefined {
  if (pattern.isException || pattern.pattern.includes('/') || isEverything(pattern)) return undefined;
  const nested = tree.entries.find(({ path }) => path.includes('/') && pattern.matches(nameOf(path)));
  if (!nested || effect.matched.some(({ path }) => nested.path.startsWith(`${path}/`))) return undefined;
  const wide = code(`**/${pattern.pattern}`);
  return `**Watch out:** this counts in the top folder alone, so ${code(nested.path)} stays; ${wide} means everywhere.`;
}
