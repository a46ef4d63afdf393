import { applyEdits, type Edit, insert, remove, replace, span } from '../../text/span';
import type { DockerfileFile, Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { variablesOf } from '../model/variables';
import { hasMountOn } from '../packages/caches';
import type { ToolCommand } from '../packages/command-line';
import { removeCommand, removeWord } from '../packages/script-edits';
import { type PackageCache, packageCaches } from './cache-mounts';
import { beginsWithErrorExit } from './chain-to-heredoc';
import { commentsWithin, continuationIndent, hasLoneReturn } from './layout';
import { readAgain } from './read-again';
import type { Refactor } from './selected';

/** A cache mount for each package manager of a RUN, without the flags and commands that would leave it empty. */
export const addCacheMount: Refactor = ({ file, instruction }) => {
  if (instruction?.kind !== 'run' || !instruction.stage || instruction.script.hasErrors) return [];
  if (hasLoneReturn(file, instruction.span)) return [];
  return packageCaches.flatMap((cache) => {
    const loads = instruction.commands.flatMap((command) => loadOf(cache, command) ?? []);
    const [first] = loads;
    const edits =
      first && canBeCached(file, cache, instruction) ? editsFor(file, cache, instruction, loads) : undefined;
    if (!first || !edits) return [];
    const without = edits.length > 1 ? ', without the clean-up' : '';
    const title = `Keep what \`${first.tool}\` loads in a cache mount${without}`;
    return [{ title, kind: 'refactor.rewrite', edits: () => edits } as const];
  });
};

function loadOf({ read, loads }: PackageCache, command: ShellCommand): ToolCommand | undefined {
  const tool = read(command);
  return tool && loads(tool) ? tool : undefined;
}

/** The cache is where it is by default, for the user that this step runs as. */
function canBeCached(
  file: DockerfileFile,
  { isInHome, variables = [] }: PackageCache,
  instruction: Instruction,
): boolean {
  const { definitionAt } = variablesOf(file);
  const text = file.slice(instruction.span);
  const isMoved = (isInHome ? [...variables, 'HOME'] : variables).some(
    (name) => definitionAt(name, instruction) !== undefined || text.includes(`${name}=`),
  );
  return !isMoved && (!isInHome || runsAsRoot(instruction));
}

function runsAsRoot(instruction: Instruction): boolean {
  for (let stage = instruction.stage, isOwn = true; stage; stage = stage.parent, isOwn = false) {
    const user = stage.instructions.findLast(
      ({ kind, span: at }) => kind === 'user' && (!isOwn || at.end <= instruction.span.start),
    );
    if (user) return /^(?:root|0)(?::|$)/.test(user.words[0]?.value ?? '');
  }
  return true;
}

function editsFor(
  file: DockerfileFile,
  cache: PackageCache,
  instruction: Instruction,
  loads: readonly ToolCommand[],
): readonly Edit[] | undefined {
  const { stage } = instruction;
  if (!stage) return undefined;
  const moved = new Set(cache.movingFlags);
  if (loads.some(({ flags }) => flags.some(({ name }) => moved.has(name)))) return undefined;
  const targets = [...new Set(loads.flatMap((tool) => cache.targets(stage, tool)))];
  if (
    targets.some((target) => hasMountOn(instruction, new RegExp(`^(?:${target}|/var/lib/apt/lists|/var/cache/apk)$`)))
  ) {
    return undefined;
  }
  const cleanUps = cleanUpEdits(file, cache, instruction, loads[0]?.span.end ?? 0);
  const flags = cleanUps && flagEdits(cache, instruction, loads);
  if (!flags) return undefined;
  const edits = [mountEdit(file, cache, instruction, targets), ...flags, ...cleanUps];
  return reads(file, instruction, edits) ? edits : undefined;
}

function flagEdits(
  { disabling }: PackageCache,
  instruction: Instruction,
  loads: readonly ToolCommand[],
): readonly Edit[] | undefined {
  if (!disabling) return [];
  const edits: Edit[] = [];
  for (const flag of loads.flatMap(({ flags }) => flags.filter(({ name }) => name === disabling.flag))) {
    const source = instruction.stage?.file.source;
    const isAlone = source?.slice(flag.span) === disabling.flag;
    const edit = disabling.instead ? replace(flag.span, disabling.instead) : removeWord(flag, instruction);
    if (!isAlone || !edit) return undefined;
    edits.push(edit);
  }
  return edits;
}

/** `undefined` where the cache would be emptied all the same. */
function cleanUpEdits(
  file: DockerfileFile,
  { read, empties, removed }: PackageCache,
  instruction: Instruction,
  from: number,
): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  for (const command of instruction.commands) {
    const tool = read(command);
    const paths =
      removed && command.name.value === 'rm' ? command.args.filter(({ value }) => !value.startsWith('-')) : [];
    const useless = paths.filter(({ value }) => removed?.test(value));
    if (!(tool && empties?.(tool)) && useless.length === 0) continue;
    if (command.span.start < from) return undefined;
    if (useless.length === paths.length) {
      const edit = removeWhole(file, instruction, command);
      if (!edit) return undefined;
      edits.push(edit);
    } else {
      for (const word of useless) {
        const edit = removeWord(word, instruction);
        if (!edit) return undefined;
        edits.push(edit);
      }
    }
  }
  return edits;
}

/** A link of a chain, one of a list behind `set -e`, or a line of a here-document. */
function removeWhole(file: DockerfileFile, instruction: Instruction, command: ShellCommand): Edit | undefined {
  const { source } = file;
  if (commentsWithin(file, command.span).length > 0) return undefined;
  const [heredoc] = instruction.heredocs;
  if (heredoc) {
    const line = source.lineAt(command.span.start);
    const isAlone = source.slice(source.lineSpan(line)).trim() === source.slice(command.span);
    const isContinued = /\\$/.test(source.slice(source.lineSpan(Math.max(0, line - 1))));
    return isAlone && !isContinued ? remove(source.fullLineSpan(line)) : undefined;
  }
  if (command.separator !== undefined && command.separator !== '&&') return undefined;
  return removeCommand(instruction, command) ?? removeFromList(file, instruction, command);
}

/** `set -e; a; b` without its last command still fails where it did. */
function removeFromList({ source }: DockerfileFile, instruction: Instruction, command: ShellCommand): Edit | undefined {
  const before = instruction.commands[instruction.commands.indexOf(command) - 1];
  if (!before || before.depth > 0 || command.depth > 0 || !beginsWithErrorExit(instruction)) return undefined;
  const joint = source.slice(span(before.span.end, command.span.start));
  const isTied = joint.replace(/[\s\\`]/g, '') === ';' && command.separator === undefined;
  return isTied ? remove(span(before.span.end, command.span.end)) : undefined;
}

/** One behind the keyword; several on lines of their own, and the command below them. */
function mountEdit(
  file: DockerfileFile,
  { isLocked }: PackageCache,
  instruction: Instruction,
  targets: readonly string[],
): Edit {
  const { source, escapeChar } = file;
  const mounts = targets.map((target) => `--mount=type=cache,target=${target}${isLocked ? ',sharing=locked' : ''}`);
  const { end } = instruction.keyword.span;
  const breakLine = ` ${escapeChar}${source.lineEnd}${continuationIndent(file, instruction)}`;
  const rest = source.slice(span(end, source.lineSpan(source.lineAt(end)).end));
  const [, blanks = '', next] = /^([ \t]*)(?![ \t])(.*)$/.exec(rest) ?? [];
  if (mounts.length === 1 || next?.trimEnd() === escapeChar) return insert(end, ` ${mounts.join(breakLine)}`);
  return replace(span(end, end + blanks.length), ` ${mounts.join(breakLine)}${breakLine}`);
}

function reads(file: DockerfileFile, instruction: Instruction, edits: readonly Edit[]): boolean {
  const { start, end } = instruction.span;
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  const areApart = sorted.every(
    ({ span: at }, index) => at.start >= (sorted[index - 1]?.span.end ?? start) && at.end <= end,
  );
  if (!areApart) return false;
  const local = edits.map(({ span: at, text }) => ({ span: span(at.start - start, at.end - start), text }));
  const again = readAgain(file, applyEdits(file.slice(instruction.span), local));
  return again.length === 1 && again[0]?.kind === 'run' && !again[0].script.hasErrors && again[0].commands.length > 0;
}
