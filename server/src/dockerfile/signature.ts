import type { SignatureHelp } from '../analysis/feature-types';
import { instructionAt } from './model/lookup';
import type { DockerfileFile, Instruction, InstructionKind } from './model/nodes';

interface Form {
  /** Placeholders in order; the one that ends in `…` takes all further words. */
  readonly parameters: readonly string[];
  /** The exec form, where there is one. */
  readonly exec?: readonly string[];
}

/** Dockerfile reference, in its own notation. */
const forms: Readonly<Record<InstructionKind, Form>> = {
  add: { parameters: ['SRC…', 'DEST'], exec: ['"SRC"…', '"DEST"'] },
  arg: { parameters: ['NAME[=DEFAULT]…'] },
  cmd: { parameters: ['COMMAND…'], exec: ['"EXECUTABLE"', '"PARAM"…'] },
  copy: { parameters: ['SRC…', 'DEST'], exec: ['"SRC"…', '"DEST"'] },
  entrypoint: { parameters: ['COMMAND…'], exec: ['"EXECUTABLE"', '"PARAM"…'] },
  env: { parameters: ['KEY=VALUE…'] },
  expose: { parameters: ['PORT[/PROTOCOL]…'] },
  from: { parameters: ['IMAGE[:TAG][@DIGEST]', 'AS', 'NAME'] },
  healthcheck: { parameters: ['CMD', 'COMMAND…'] },
  label: { parameters: ['KEY=VALUE…'] },
  maintainer: { parameters: ['NAME'] },
  onbuild: { parameters: ['INSTRUCTION'] },
  run: { parameters: ['COMMAND…'], exec: ['"EXECUTABLE"', '"PARAM"…'] },
  shell: { parameters: [], exec: ['"EXECUTABLE"', '"PARAM"…'] },
  stopsignal: { parameters: ['SIGNAL'] },
  user: { parameters: ['USER[:GROUP]'] },
  volume: { parameters: ['PATH…'], exec: ['"PATH"…'] },
  workdir: { parameters: ['PATH'] },
};

/** The form of the instruction at the offset, and which of its parts is being typed. */
export function signatureAt(file: DockerfileFile, offset: number): SignatureHelp | undefined {
  const outer = instructionAt(file.instructions, offset) ?? unfinished(file, offset);
  const instruction = outer?.trigger && offset > outer.trigger.keyword.span.end ? outer.trigger : outer;
  if (!instruction?.kind || offset <= instruction.keyword.span.end) return undefined;
  if (instruction.heredocs.some(({ body }) => body.start <= offset && offset <= body.end)) return undefined;

  const { kind, keyword } = instruction;
  const typed = file.source.text.slice(keyword.span.end, offset);
  const isExec = /^\s*(?:--\S+\s+)*(?:CMD\s+)?\[/i.test(typed);
  const { parameters, exec } = forms[kind];
  const names = (isExec ? exec : parameters) ?? parameters;
  if (names.length === 0) return undefined;
  return {
    ...labelled(keyword.text.toUpperCase(), names, isExec),
    active: activeOf(names, isExec ? countBefore(typed, /,/g) : wordsBefore(instruction, offset)),
    key: `dockerfile/instruction/${keyword.text.toUpperCase()}`,
  };
}

/** The blank behind a word that is being typed belongs to the instruction on that line, too. */
function unfinished(file: DockerfileFile, offset: number): Instruction | undefined {
  const line = file.source.lineAt(offset);
  return file.instructions.findLast(
    ({ span }) => span.end <= offset && file.source.lineAt(span.end) === line && span.start < offset,
  );
}

function labelled(
  keyword: string,
  names: readonly string[],
  isExec: boolean,
): Pick<SignatureHelp, 'label' | 'parameters'> {
  let label = `${keyword} ${isExec ? '[' : ''}`;
  const parameters = names.map((name, index) => {
    if (index > 0) label += isExec ? ', ' : ' ';
    const start = label.length;
    label += name;
    return { start, end: label.length };
  });
  return { label: isExec ? `${label}]` : label, parameters };
}

/** A part that repeats keeps the words; what stands behind it is for the last word, which nobody knows yet. */
function activeOf(names: readonly string[], count: number): number {
  const repeating = names.findIndex((name) => name.endsWith('…'));
  return repeating >= 0 && count >= repeating ? repeating : Math.min(count, names.length - 1);
}

function wordsBefore(instruction: Instruction, offset: number): number {
  return instruction.words.filter(({ span }) => span.end < offset).length;
}

function countBefore(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
