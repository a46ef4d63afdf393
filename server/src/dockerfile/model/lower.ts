import { type Instruction as AstInstruction, DockerfileParser } from 'dockerfile-ast';
import { imageReference } from '../../images/reference';
import { KeptWith } from '../../lint/fact';
import type { LinePosition, SourceText } from '../../text/source-text';
import { type DockerfileFile, Instruction, type InstructionKind, kindOf, type Stage } from './nodes';
import { type Heredoc, type Scan, scan } from './scan';
import { compareStageTexts } from './stage-texts';
import { WatchedFile, WatchedStage } from './watched';

/**
 * Our own tree of any text. The only user of dockerfile-ast: it is asked once for where instructions begin and end, on
 * the skeleton of the text; what it knows beyond that is slow to ask for, or throws, and each character costs it time.
 * The skeleton of an `earlier` version is most often the same, and what was found in it still holds.
 */
export function lower(source: SourceText, earlier?: DockerfileFile): DockerfileFile {
  const scanned = scan(source.text);
  const skeleton = withEscapeDirective(scanned);
  const before = earlier && bones.get(earlier);
  const found = before?.skeleton === skeleton ? before : { skeleton, ...placesIn(skeleton) };
  const instructions = toInstructions(source, scanned, found.places);
  const init = {
    source,
    escapeChar: scanned.escapeChar,
    directives: scanned.directives,
    comments: scanned.comments,
    instructions,
    failure: found.failure,
  };
  const stages: Stage[] = [];
  const file = new WatchedFile({ ...init, stages });
  stages.push(...toStages(file));
  bones.set(file, found);
  if (earlier) compareStageTexts(file, earlier);
  return file;
}

const bones = new KeptWith<DockerfileFile, Bones>();

/** A skeleton, and where its instructions are. */
interface Bones {
  readonly skeleton: string;
  readonly places: readonly InstructionPlace[];
  readonly failure?: unknown;
}

interface InstructionPlace {
  readonly keyword: string;
  readonly kind: InstructionKind | undefined;
  readonly keywordStart: LinePosition;
  readonly keywordEnd: LinePosition;
  readonly lastLine: number;
}

function toInstructions(
  source: SourceText,
  scanned: Scan,
  places: readonly InstructionPlace[],
): readonly Instruction[] {
  const added = linesAdded(scanned);
  const lastLineStart = source.lineStart(source.lineCount - 1);
  let nextHeredoc = 0;

  return places.map(({ keyword, kind, keywordStart, keywordEnd, lastLine }, index) => {
    const keywordSpan = {
      start: source.lineStart(keywordStart.line - added) + keywordStart.character,
      end: source.lineStart(keywordEnd.line - added) + keywordEnd.character,
    };
    const argumentEnd = trimEnd(source.text, keywordSpan.end, source.lineSpan(lastLine - added).end);
    const heredocs: Heredoc[] = [];
    for (; nextHeredoc < scanned.heredocs.length; nextHeredoc++) {
      const heredoc = scanned.heredocs[nextHeredoc];
      if (!heredoc || heredoc.marker.start >= argumentEnd) break;
      heredocs.push(heredoc);
    }
    const lastHeredoc = heredocs.at(-1);
    const end = lastHeredoc ? (lastHeredoc.terminator?.end ?? lastHeredoc.body.end) : argumentEnd;
    return new Instruction({
      index,
      kind,
      keyword: { text: keyword, span: keywordSpan },
      span: { start: keywordSpan.start, end },
      argumentSpan: { start: keywordSpan.end, end: argumentEnd },
      heredocs,
      isDone: argumentEnd < lastLineStart,
      source: source.text,
      escapeChar: scanned.escapeChar,
    });
  });
}

/** The directives are blanked out too, so the parser learns the escape character from a line put before the text. */
function withEscapeDirective({ escapeChar, skeleton }: Scan): string {
  return escapeChar === '`' ? `# escape=\`\n${skeleton}` : skeleton;
}

function linesAdded({ escapeChar }: Scan): number {
  return escapeChar === '`' ? 1 : 0;
}

/** Without instructions every feature answers "nothing here", which is better than no editor; the failure is logged. */
function placesIn(skeleton: string): Omit<Bones, 'skeleton'> {
  try {
    return { places: DockerfileParser.parse(skeleton).getInstructions().map(placeOf) };
  } catch (failure) {
    return { places: [], failure };
  }
}

function placeOf(ast: AstInstruction): InstructionPlace {
  const { start, end } = ast.getInstructionRange();
  const keyword = ast.getInstruction();
  return {
    keyword,
    kind: kindOf(keyword),
    keywordStart: start,
    keywordEnd: end,
    lastLine: ast.getRange().end.line,
  };
}

function toStages(file: DockerfileFile): readonly Stage[] {
  const stages: Stage[] = [];
  const byName = new Map<string, Stage>();
  let current: { stage: Stage; instructions: Instruction[] } | undefined;

  for (const instruction of file.instructions) {
    if (instruction.kind === 'from') {
      const [image, as, name] = instruction.words;
      const reference = image && imageReference(image);
      const instructions: Instruction[] = [];
      const stage = new WatchedStage({
        index: stages.length,
        from: instruction,
        name: as?.value.toLowerCase() === 'as' ? name : undefined,
        image: reference,
        parent: reference && (byName.get(reference.text.toLowerCase()) ?? stageNumbered(reference.text, stages)),
        instructions,
        file,
      });
      stages.push(stage);
      if (stage.name) byName.set(stage.name.value.toLowerCase(), stage);
      current = { stage, instructions };
    }
    current?.instructions.push(instruction);
    instruction.stage = current?.stage;
  }
  return stages;
}

function stageNumbered(text: string, stages: readonly Stage[]): Stage | undefined {
  return /^\d+$/.test(text) ? stages[Number(text)] : undefined;
}

function trimEnd(text: string, from: number, to: number): number {
  let end = Math.max(from, to);
  for (; end > from; end--) {
    const code = text.charCodeAt(end - 1);
    // Most texts end with such a character, which is certainly no blank.
    if ((code > 32 && code < 127) || !/\s/.test(text[end - 1] ?? '')) break;
  }
  return end;
}
