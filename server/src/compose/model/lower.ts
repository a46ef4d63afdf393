import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  Lexer,
  Parser,
  type Node as YamlNode,
  type Scalar as YamlScalar,
} from 'yaml';
import type { SourceText } from '../../text/source-text';
import { contains, type Span, span } from '../../text/span';
import { type AnchorPlace, aliasTo } from './alias';
import type {
  Alias,
  AnchorMark,
  Comment,
  ComposeDocument,
  ComposeFile,
  Element,
  Entry,
  Item,
  Key,
  Mapping,
  Node,
  Problem,
  Scalar,
  ScalarStyle,
  Sequence,
  Service,
} from './nodes';
import { endWithoutBlanks, findBehindBlanks, isFirstOnLine, splitPlainKey } from './scan';
import { namesOfServices, servicesOf } from './services';

/** Deeper nodes are dropped: composing them exhausts the stack, and no Compose file comes near. */
const depthLimit = 100;

/** `failsafe` keeps each scalar the text it is; merge keys stay ordinary entries. */
const composerOptions = {
  schema: 'failsafe',
  resolveKnownTags: false,
  keepSourceTokens: false,
  uniqueKeys: false,
  merge: false,
  version: '1.2',
  prettyErrors: false,
  logLevel: 'silent',
} as const;

const styles: Readonly<Record<string, ScalarStyle>> = {
  QUOTE_SINGLE: 'single-quoted',
  QUOTE_DOUBLE: 'double-quoted',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** What YAML makes of a text. */
export type Tree = Omit<ComposeFile, 'source' | 'services' | 'serviceNames' | 'answers'>;

/** The tree of any text; what YAML objects to is listed as problems. */
export function lower(source: SourceText): ComposeFile {
  return withServices(source, readTree(withLineFeeds(source.text)));
}

/** A lone carriage return ends a line (YAML 1.2, §5.4); the lexer knows it only in front of a line feed. */
function withLineFeeds(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n');
}

/** The file with the services that its tree holds. */
export function withServices(source: SourceText, tree: Tree): ComposeFile {
  const services: Service[] = [];
  const serviceNames = namesOfServices(tree.documents);
  const file: ComposeFile = { source, ...tree, services, serviceNames, answers: null };
  services.push(...servicesOf(file));
  return file;
}

/** A piece of a text, as the parser is to read it. */
interface Piece {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly start: number;
  /** Where the part begins that someone wants to have; its anchors hold. */
  readonly own: number;
  /** What is anchored in front of that, by name. */
  readonly anchored: ReadonlyMap<string, Exclude<Node, Alias>>;
}

/** What YAML makes of a text, or of a piece of it; spans are those of the whole text. */
export function readTree(text: string, piece: Piece = { text, start: 0, own: 0, anchored: new Map() }): Tree {
  const { parsed, comments, anchorMarks, problems } = parse(text, piece);
  const elements: Element[] = [];
  const documents = parsed.map((document): ComposeDocument => {
    const [start, , end] = document.range ?? [0, 0, 0];
    return { span: span(start, end), root: lowerRoot(document, text, elements, piece) };
  });
  elements.sort((a, b) => a.span.start - b.span.start);
  return { documents, elements, comments, anchorMarks, problems };
}

interface Parsed {
  readonly parsed: readonly Document[];
  readonly comments: readonly Comment[];
  readonly anchorMarks: readonly AnchorMark[];
  readonly problems: readonly Problem[];
}

function parse(text: string, piece: Piece): Parsed {
  const parsed: Document[] = [];
  const comments: Comment[] = [];
  const anchorMarks: AnchorMark[] = [];
  const problems: Problem[] = [];
  const parser = new Parser();
  parser.offset = piece.start;
  const composer = new Composer(composerOptions);
  const compose = (token: CST.Token) => {
    if (token.type === 'document') cutAtDepthLimit(token.value);
    parsed.push(...composer.next(token));
  };

  try {
    // Driven by hand, because only the lexer knows which `#` begins a comment and which `&` an anchor.
    let inScalar = false;
    for (const lexeme of new Lexer().lex(piece.text)) {
      if (!inScalar && lexeme.startsWith('#')) {
        comments.push({
          span: span(parser.offset, parser.offset + lexeme.length),
          text: lexeme,
          ownLine: isFirstOnLine(text, parser.offset),
        });
      }
      const sign = lexeme[0];
      if (!inScalar && (sign === '&' || sign === '*')) {
        const nameSpan = span(parser.offset + 1, parser.offset + lexeme.length);
        anchorMarks.push({ sign, name: lexeme.slice(1), nameSpan });
      }
      inScalar = lexeme === scalarMark && !inScalar;
      for (const token of parser.next(lexeme)) compose(token);
    }
    for (const token of parser.end()) compose(token);
    parsed.push(...composer.end(true, piece.start + piece.text.length));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    problems.push({ span: span(0, 0), code: 'UNREADABLE', message: `This text cannot be read as YAML: ${message}` });
  }

  for (const { pos, code, message } of parsed.flatMap((document) => document.errors)) {
    const end = Math.min(pos[1], text.length);
    problems.push({ span: span(Math.min(pos[0], end), end), code, message });
  }
  return { parsed, comments, anchorMarks, problems };
}

/** The lexer's announcement that the next lexeme is the text of a scalar. */
const scalarMark = '\u001f';

function cutAtDepthLimit(token: CST.Token | null | undefined, depth = 0): void {
  if (!token || !('items' in token)) return;
  if (depth === depthLimit) token.items.length = 0;
  for (const { key, value } of token.items) {
    if (key) cutAtDepthLimit(key, depth + 1);
    if (value) cutAtDepthLimit(value, depth + 1);
  }
}

function lowerRoot(document: Document, text: string, elements: Element[], { anchored, own }: Piece): Node | undefined {
  const anchors = new Map<string, AnchorPlace>([...anchored].map(([name, node]) => [name, { node }]));
  return lowerNode(document.contents);

  function lowerNode(node: unknown): Node | undefined {
    if (isAlias(node)) return aliasTo(anchors.get(node.source), node.source, spanOf(node));
    if (!isCollection(node) && !isScalar(node)) return undefined;

    const place: AnchorPlace = {};
    if (node.anchor && spanOf(node).start >= own) anchors.set(node.anchor, place);
    const lowered = isScalar(node) ? lowerScalar(node, text) : isMap(node) ? lowerMap(node) : lowerSeq(node);
    if (!lowered) return undefined;
    place.node = lowered;
    return lowered;
  }

  function lowerMap(node: { readonly items: readonly unknown[]; readonly flow?: boolean } & YamlNode): Mapping {
    const flow = node.flow === true;
    const entries: Entry[] = [];
    for (const pair of node.items) {
      if (!isPair(pair)) continue;
      const keys = keysOf(pair.key);
      const last = keys.pop() ?? { text: '', span: emptySpanIn(pair.value, node) };
      for (const key of keys) entries.push({ kind: 'entry', span: key.span, key, colon: undefined, value: undefined });
      entries.push(entryOf(last, lowerNode(pair.value)));
    }
    for (const entry of entries) elements.push(entry);
    const { tag } = node;
    const at = collectionSpan(node, flow, entries);
    return { kind: 'mapping', flow, entries, span: at, anchor: anchorOf(node), tag, index: null, answers: null };
  }

  function lowerSeq(node: { readonly items: readonly unknown[]; readonly flow?: boolean } & YamlNode): Sequence {
    const flow = node.flow === true;
    const items: Item[] = [];
    let position = spanOf(node).start;
    for (const each of node.items) {
      const value = lowerNode(each);
      const valueSpan = value?.span ?? emptySpanIn(each, node);
      const start = flow
        ? valueSpan.start
        : (findBehindBlanks(text, position, valueSpan.start, '-') ?? valueSpan.start);
      const item: Item = { kind: 'item', span: span(start, valueSpan.end), value };
      position = valueSpan.end;
      items.push(item);
    }
    for (const item of items) elements.push(item);
    const { tag } = node;
    const at = collectionSpan(node, flow, items);
    return { kind: 'sequence', flow, items, span: at, anchor: anchorOf(node), tag, answers: null };
  }

  function entryOf(key: Key, value: Node | undefined): Entry {
    const colon = findBehindBlanks(text, key.span.end, value?.span.start ?? text.length, ':');
    const end = Math.max(value?.span.end ?? 0, colon === undefined ? 0 : colon + 1, key.span.end);
    return { kind: 'entry', span: span(key.span.start, end), key, colon, value };
  }

  /** One key; but several where YAML takes unfinished lines above a key for its beginning. */
  function keysOf(node: unknown): Key[] {
    if (isAlias(node)) return [{ text: `*${node.source}`, span: spanOf(node) }];
    if (isCollection(node)) return [{ text: '', span: spanOf(node) }];
    if (!isScalar(node)) return [];
    const at = spanOf(node);
    return node.type === 'PLAIN' ? splitPlainKey(text, at) : [{ text: textOf(node), span: at }];
  }
}

function lowerScalar(node: YamlScalar, text: string): Scalar | undefined {
  const at = spanOf(node);
  const style = styles[node.type ?? ''] ?? 'plain';
  const anchor = anchorOf(node);
  const { tag } = node;
  const isWritten = at.end > at.start || anchor !== undefined || tag !== undefined;
  if (!isWritten) return undefined;

  const isBlock = style === 'literal' || style === 'folded';
  const end = isBlock ? endWithoutBlanks(text, at) : at.end;
  const own = span(at.start, end);
  return { kind: 'scalar', text: textOf(node), style, span: own, anchor, tag, value: null, answers: null };
}

function textOf(node: YamlScalar): string {
  return node.source ?? (typeof node.value === 'string' ? node.value : '');
}

function anchorOf(node: YamlNode): string | undefined {
  return 'anchor' in node ? node.anchor || undefined : undefined;
}

/** YAML counts blanks and comments behind a block collection as its own; the reader does not. */
function collectionSpan(node: YamlNode, flow: boolean, children: readonly Element[]): Span {
  const whole = spanOf(node);
  const [first, last] = [children[0], children[children.length - 1]];
  if (flow || !first || !last) return whole;
  const inner = span(first.span.start, last.span.end);
  return contains(whole, inner) ? inner : span(Math.min(whole.start, inner.start), Math.max(inner.start, inner.end));
}

function emptySpanIn(node: unknown, parent: YamlNode): Span {
  const at = isScalar(node) || isCollection(node) || isAlias(node) ? spanOf(node) : spanOf(parent);
  return span(at.start, at.start);
}

function spanOf({ range }: YamlNode): Span {
  return range ? span(range[0], range[1]) : span(0, 0);
}
