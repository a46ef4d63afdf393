import { KeptWith } from '../../lint/fact';
import type { DockerfileFile, Stage } from './nodes';

/** The text of a stage, from its FROM to the next one. */
export interface StageText {
  readonly text: string;
  /** The same number in two versions of a document says that the text is the same. */
  readonly number: number;
  /** The lines in which it names other stages, its FROM among them. */
  readonly uses: string;
  /** What stands behind `from=`, with blanks between. */
  readonly names: string;
}

export interface StageTexts {
  readonly stages: readonly StageText[];
  /** What stands above the first stage, and the lines in which stages name each other. */
  readonly shared: string;
  /** As with a stage. */
  readonly sharedNumber: number;
}

const known = new KeptWith<DockerfileFile, StageTexts>();
let lastNumber = 0;

/** Compares the stages with those of an `earlier` version, if anybody asked about those. */
export function compareStageTexts(file: DockerfileFile, earlier: DockerfileFile): void {
  const before = known.get(earlier);
  if (before) known.set(file, read(file, before));
}

export function stageTexts(file: DockerfileFile): StageTexts {
  const texts = known.get(file) ?? read(file);
  known.set(file, texts);
  return texts;
}

function read(file: DockerfileFile, before?: StageTexts): StageTexts {
  const { source, stages } = file;
  const texts = stages.map((stage, index): StageText => {
    const text = source.text.slice(stage.from.span.start, stages[index + 1]?.from.span.start);
    const same = before?.stages[index];
    // With the text of this version: the one of another would keep all of that version.
    if (same?.text === text) return { text, number: same.number, uses: same.uses, names: same.names };
    return { text, number: ++lastNumber, uses: usesIn(stage), names: namesIn(text) };
  });
  const shared = [source.text.slice(0, stages[0]?.from.span.start), ...texts.map(({ uses }) => uses)].join('');
  return { stages: texts, shared, sharedNumber: before?.shared === shared ? before.sharedNumber : ++lastNumber };
}

function usesIn({ instructions, file }: Stage): string {
  const lines = instructions
    .filter(({ kind, argumentSpan }) => kind === 'from' || file.source.slice(argumentSpan).includes('from='))
    .map(({ span }) => file.source.slice(span));
  return joined(lines, '\n');
}

function namesIn(text: string): string {
  return joined(
    Array.from(text.matchAll(/\bfrom=["']?([^\s,"']*)/gi), ([, name = '']) => name),
    ' ',
  );
}

/** A text of its own: a part of another one would keep all of it. */
function joined(texts: readonly string[], by: string): string {
  return [...texts, ''].join(by);
}
