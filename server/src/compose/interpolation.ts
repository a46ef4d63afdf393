import { type Span, span } from '../text/span';

/** A text with the variables in it. Grammar: compose-go, template/template.go. */
export interface Template {
  readonly parts: readonly TemplatePart[];
  readonly errors: readonly TemplateError[];
}

type TemplatePart = LiteralPart | Reference;

interface LiteralPart {
  readonly kind: 'literal';
  /** What it becomes: `$$` is one `$`. */
  readonly text: string;
  readonly span: Span;
}

/** `$NAME`, `${NAME}` or `${NAME:-word}`. */
export interface Reference {
  readonly kind: 'reference';
  readonly name: string;
  readonly nameSpan: Span;
  /** From `$` to the closing brace. */
  readonly span: Span;
  readonly operator: Operator | undefined;
  readonly operatorSpan: Span | undefined;
  /** What stands behind the operator. */
  readonly word: Template | undefined;
}

type Operator = (typeof operators)[number];

interface TemplateError {
  readonly span: Span;
  readonly kind: 'no name' | 'not closed' | 'unknown operator';
}

const operators = [':-', ':?', ':+', '-', '?', '+'] as const;
const namePattern = /[A-Za-z_]\w*/y;

/** No value that people write nests deeper; more is an attack on the reader. */
const depthLimit = 20;

/** Takes a text apart; `offset` is where it begins in the document. Never throws. */
export function parseTemplate(text: string, offset = 0): Template {
  return new TemplateParser(text, offset).parse();
}

/** All references of a template, those in defaults behind their outer one. */
export function referencesOf({ parts }: Template): readonly Reference[] {
  return parts.flatMap((part) =>
    part.kind === 'reference' ? [part, ...(part.word ? referencesOf(part.word) : [])] : [],
  );
}

export function hasReference(text: string): boolean {
  return text.includes('$') && parseTemplate(text).parts.some(({ kind }) => kind === 'reference');
}

class TemplateParser {
  private position = 0;
  private depth = 0;
  private braces: ReadonlyMap<number, number> | undefined;
  private readonly errors: TemplateError[] = [];

  constructor(
    private readonly text: string,
    private readonly offset: number,
  ) {}

  parse(): Template {
    return { parts: this.partsUntil(this.text.length), errors: this.errors };
  }

  private partsUntil(end: number): TemplatePart[] {
    const parts: TemplatePart[] = [];
    let literalStart = this.position;
    const literal = (until: number, text = this.text.slice(literalStart, until)) => {
      if (until > literalStart) parts.push({ kind: 'literal', text, span: this.at(literalStart, until) });
    };
    while (this.position < end) {
      const dollar = this.text.indexOf('$', this.position);
      if (dollar < 0 || dollar >= end) break;
      this.position = dollar;
      if (this.text[dollar + 1] === '$' && dollar + 1 < end) {
        literal(dollar);
        literalStart = dollar;
        literal(dollar + 2, '$');
        this.position = literalStart = dollar + 2;
        continue;
      }
      const reference = this.reference(end);
      if (!reference) continue;
      literal(dollar);
      parts.push(reference);
      literalStart = this.position;
    }
    literal(end);
    this.position = end;
    return parts;
  }

  /** Moves behind the reference, or behind the `$` where there is none. */
  private reference(end: number): Reference | undefined {
    const start = this.position;
    const isBraced = this.text[start + 1] === '{' && start + 1 < end;
    const nameStart = start + (isBraced ? 2 : 1);
    const name = this.nameAt(nameStart, end);
    const nameEnd = nameStart + name.length;
    this.position = start + 1;
    if (!isBraced) {
      if (!name) return this.fail('no name', start, start + 1);
      this.position = nameEnd;
      return this.node(name, nameStart, start, nameEnd);
    }
    const close = this.depth < depthLimit ? this.closingBrace(start + 1, end) : undefined;
    if (close === undefined) return this.fail('not closed', start, nameEnd);
    if (!name) return this.fail('no name', start, close + 1);
    if (nameEnd === close) {
      this.position = close + 1;
      return this.node(name, nameStart, start, close + 1);
    }
    const operator = operators.find((candidate) => this.text.startsWith(candidate, nameEnd));
    if (!operator) {
      this.fail('unknown operator', nameEnd, close);
      this.position = close + 1;
      return this.node(name, nameStart, start, close + 1);
    }
    const wordStart = nameEnd + operator.length;
    this.position = wordStart;
    this.depth++;
    const word: Template = { parts: this.partsUntil(close), errors: [] };
    this.depth--;
    this.position = close + 1;
    return {
      ...this.node(name, nameStart, start, close + 1),
      operator,
      operatorSpan: this.at(nameEnd, wordStart),
      word,
    };
  }

  private node(name: string, nameStart: number, start: number, end: number): Reference {
    return {
      kind: 'reference',
      name,
      nameSpan: this.at(nameStart, nameStart + name.length),
      span: this.at(start, end),
      operator: undefined,
      operatorSpan: undefined,
      word: undefined,
    };
  }

  private nameAt(start: number, end: number): string {
    namePattern.lastIndex = start;
    const name = namePattern.exec(this.text)?.[0] ?? '';
    return name.slice(0, Math.max(0, end - start));
  }

  private closingBrace(open: number, end: number): number | undefined {
    this.braces ??= pairedBraces(this.text);
    const close = this.braces.get(open);
    return close !== undefined && close < end ? close : undefined;
  }

  private fail(kind: TemplateError['kind'], start: number, end: number): undefined {
    this.errors.push({ kind, span: this.at(start, Math.max(end, start + 1)) });
    return undefined;
  }

  private at(start: number, end: number): Span {
    return span(this.offset + start, this.offset + end);
  }
}

/** From each opening brace to its closing one. Every brace counts, as in Compose: `${A:-{}}` is a default of two braces. */
function pairedBraces(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let index = text.indexOf('{'); index >= 0 && index < text.length; index++) {
    const char = text[index];
    if (char === '{') open.push(index);
    else if (char === '}') {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, index);
    }
  }
  return pairs;
}
