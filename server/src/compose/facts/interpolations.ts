import { KeptWith } from '../../lint/fact';
import { contains } from '../../text/span';
import { parseTemplate, type Reference, referencesOf, type Template } from '../interpolation';
import type { ComposeFile, Scalar } from '../model/nodes';
import { commandTexts } from './command-texts';
import { dollarScalars, writtenTemplate } from './dollar-scalars';

/** A value with a dollar in it. Spans are those of the file. */
export interface Interpolation {
  readonly node: Scalar;
  /** As it is written, quotes included, without the head of a block scalar. */
  readonly text: string;
  readonly offset: number;
  readonly template: Template;
  /** All of them, those in defaults behind their outer one; none that is not well formed. */
  readonly references: readonly Reference[];
}

const kept = new KeptWith<ComposeFile, readonly Interpolation[]>();
const keptCommands = new KeptWith<ComposeFile, ReadonlySet<Scalar>>();

/** The values of a file in which Compose looks for variables, in document order. */
export function interpolationsOf(file: ComposeFile): readonly Interpolation[] {
  const known = kept.get(file) ?? find(file);
  kept.set(file, known);
  return known;
}

/** The values that a container runs, where a shell may be meant to see the dollar. */
export function commandScalars(file: ComposeFile): ReadonlySet<Scalar> {
  const known =
    keptCommands.get(file) ??
    new Set(file.services.flatMap(commandTexts).flatMap(({ values }) => values.map(({ node }) => node)));
  keptCommands.set(file, known);
  return known;
}

/** References that stand behind `+` of the same variable count only where it is set. */
export function referencesInUse({ references, template }: Interpolation): readonly Reference[] {
  const set = new Set(namesInAlternatives(template, []));
  return references.filter((reference) => !set.has(reference));
}

function namesInAlternatives({ parts }: Template, set: readonly string[]): readonly Reference[] {
  return parts.flatMap((part): readonly Reference[] => {
    if (part.kind === 'literal') return [];
    const inner = part.operator?.endsWith('+') ? [...set, part.name] : set;
    return [...(set.includes(part.name) ? [part] : []), ...(part.word ? namesInAlternatives(part.word, inner) : [])];
  });
}

/** True where braces may be written in place of a reference: a plain value in brackets or braces would end there. */
export function canTakeBraces({ node }: Interpolation, { span }: Reference, { source }: ComposeFile): boolean {
  if (node.style !== 'plain' || source.text[span.start + 1] === '{') return true;
  const line = source.lineSpan(source.lineAt(node.span.start));
  return !/[[{]/.test(source.text.slice(line.start, node.span.start));
}

function find(file: ComposeFile): readonly Interpolation[] {
  const { source } = file;
  return dollarScalars(file)
    .filter(({ tag }) => tag !== '!reset')
    .map((node) => {
      const isBlock = node.style === 'literal' || node.style === 'folded';
      const head = isBlock ? Math.max(0, source.slice(node.span).indexOf('\n')) : 0;
      const offset = node.span.start + head;
      const text = source.text.slice(offset, node.span.end);
      const template = head === 0 ? writtenTemplate(file, node) : parseTemplate(text, offset);
      const { errors } = template;
      const all = referencesOf(template);
      const isWhole = ({ operator, span }: Reference) =>
        operator !== undefined || !errors.some((each) => contains(span, each.span));
      const references = errors.length > 0 ? all.filter(isWhole) : all;
      return { node, text, offset, template, references };
    });
}
