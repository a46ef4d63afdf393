import type { DockerfileFile, Instruction } from '../../dockerfile/model/nodes';
import type { Heredoc } from '../../dockerfile/model/scan';
import type { Suppression } from '../../lint/suppression';
import { declaredDialect, dialectOf, inImage, type Shell, shebangShell, shellOf } from './dialect';
import { directivesOf } from './directives';
import { environmentOf } from './environment';
import { ScriptText } from './script-text';

/** One script in a Dockerfile, ready for ShellCheck. */
export interface Body {
  readonly script: ScriptText;
  readonly shell: Shell;
  /** The container runs it, not the builder: others may set its variables. */
  readonly atRunTime: boolean;
  readonly directives: readonly Suppression[];
}

/** Nobody writes a script of this many characters by hand. */
const longestScript = 65_536;

/** The scripts of all instructions, in document order. */
export function* bodiesOf(file: DockerfileFile): Generator<Body> {
  for (const written of file.instructions) {
    const instruction = written.trigger ?? written;
    for (const body of bodiesOfInstruction(file, instruction)) {
      if (body.script.text.length <= longestScript) yield body;
    }
  }
}

function* bodiesOfInstruction(file: DockerfileFile, instruction: Instruction): Generator<Body> {
  switch (instruction.kind) {
    case 'run':
    case 'cmd':
    case 'entrypoint':
    case 'healthcheck':
      if (instruction.json) yield* execBody(file, instruction);
      else yield* shellBodies(file, instruction);
      return;
    case 'copy':
      // A script that becomes a file says itself who reads it.
      for (const heredoc of instruction.heredocs) {
        const shell = shebangShell(bodyText(file, heredoc));
        if (shell && shell !== 'other' && isUnchanged(file, heredoc))
          yield heredocBody(file, instruction, heredoc, shell);
      }
      return;
    default:
  }
}

/** `["sh", "-c", "script"]`. */
function* execBody(file: DockerfileFile, instruction: Instruction): Generator<Body> {
  const words = instruction.json ?? [];
  const program = words[0]?.value ?? '';
  const dialect = dialectOf(program);
  if (!dialect) return;
  const index = words.findIndex(({ value }, at) => at > 0 && /^-[A-Za-z]*c$/.test(value)) + 1;
  const script = index > 0 ? words[index] : undefined;
  // A literal that goes on behind a line continuation is longer in the file than here.
  if (!script || script.span.end - script.span.start !== script.text.length) return;
  const command = words
    .slice(0, index)
    .map(({ value }) => value)
    .join(' ');
  yield body(file, instruction, { dialect, command }, script.value, (builder) =>
    builder.json(script.text, script.span.start),
  );
}

function* shellBodies(file: DockerfileFile, instruction: Instruction): Generator<Body> {
  const shell = shellOf(instruction);
  const [command] = instruction.words;
  if (!shell || !command) return;
  const { logical, heredocs } = instruction;
  const end = logical.text.trimEnd().length;
  const start = end - command.text.length;
  if (start < 0 || !logical.text.startsWith(command.text, start)) return;

  const [first] = instruction.kind === 'run' ? heredocs : [];
  if (!first) {
    if (command.text.trim() === '' || isUnfinished(file, instruction)) return;
    yield body(file, instruction, shell, command.text, (builder) => builder.logical(logical, start, end));
    return;
  }
  if (/^\d*<<\S+$/.test(command.text)) {
    const own = shebangShell(bodyText(file, first));
    if (own !== 'other') yield heredocBody(file, instruction, first, own ?? shell);
    return;
  }
  // The shell reads the whole: its command line, and what that command gets to read.
  const text = [command.text, ...heredocs.map((heredoc) => bodyText(file, heredoc))].join('\n');
  yield body(file, instruction, shell, text, (builder) => {
    builder.logical(logical, start, end).added('\n');
    for (const { body: lines, terminator, name } of heredocs) {
      builder.verbatim(lines);
      if (terminator) builder.verbatim(terminator).added('\n');
      else builder.added(`${name}\n`);
    }
    return builder;
  });
  const reader = dialectOf(/^\S+(?=(?:\s+-\S+)*\s+\d*<<\S+$)/.exec(command.text)?.[0] ?? '');
  if (reader && isUnchanged(file, first)) {
    yield heredocBody(file, instruction, first, {
      dialect: reader,
      command: command.text.replace(/(?:(?<!\s)\s+)?(?:(?<!\d)\d+)?<<[^\s<]+$/, ''),
    });
  }
}

/** The file ends behind a line continuation: somebody is typing. */
function isUnfinished({ escapeChar, source }: DockerfileFile, { argumentSpan }: Instruction): boolean {
  return source.slice(argumentSpan).trimEnd().endsWith(escapeChar);
}

/** The shell reads the body as it stands in the file: nothing in it is expanded before. */
function isUnchanged(file: DockerfileFile, heredoc: Heredoc): boolean {
  return heredoc.quoted || !/[$`\\]/.test(bodyText(file, heredoc));
}

/** Comments at the beginning stay there, since directives among them hold for the whole script. */
function heredocBody(file: DockerfileFile, instruction: Instruction, heredoc: Heredoc, shell: Shell): Body {
  const text = bodyText(file, heredoc);
  const { start, end } = heredoc.body;
  const head = /^(?:[ \t]*(?:#[^\n]*)?\n)*/.exec(text)?.[0] ?? '';
  const hasShebang = text.startsWith('#!');
  const dialect = declaredDialect(head) ?? inImage(shell, instruction).dialect;
  const atRunTime = instruction.kind === 'copy';
  const exported = exportLine(environmentOf(file, instruction, text, atRunTime));
  const script = ScriptText.builder(file.source.text)
    .added(hasShebang ? '' : `#!${shell.command}\n`)
    .verbatim({ start, end: start + head.length })
    .added(exported)
    .verbatim({ start: start + head.length, end })
    .build();
  const directives = directivesOf(file, instruction).filter(({ span }) => span.start < instruction.span.start);
  return { script, shell: { ...shell, dialect }, atRunTime, directives };
}

function body(
  file: DockerfileFile,
  instruction: Instruction,
  shell: Shell,
  text: string,
  fill: (builder: ReturnType<typeof ScriptText.builder>) => ReturnType<typeof ScriptText.builder>,
): Body {
  const atRunTime = instruction.kind !== 'run';
  const exported = exportLine(environmentOf(file, instruction, text, atRunTime));
  const builder = ScriptText.builder(file.source.text).added(`#!${shell.command}\n${exported}`);
  return { script: fill(builder).build(), shell, atRunTime, directives: directivesOf(file, instruction) };
}

/** Known, and a single word: nobody but the one who builds knows more about the value. */
function exportLine(names: readonly string[]): string {
  return names.length > 0 ? `export ${names.map((name) => `${name}=1`).join(' ')}\n` : '';
}

function bodyText(file: DockerfileFile, { body: lines }: Heredoc): string {
  return file.source.slice(lines);
}
