import { literally } from '../../text/literally';
import { span } from '../../text/span';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { type BaseFamily, baseFamily } from './base-family';
import { programOf } from './command-line';
import { earlierSearch } from './earlier';

const homes: ReadonlyMap<string, BaseFamily> = new Map([
  ['apk', 'alpine'],
  ['apt', 'debian'],
  ['apt-get', 'debian'],
  ['aptitude', 'debian'],
  ['dnf', 'rpm'],
  ['dnf5', 'rpm'],
  ['microdnf', 'rpm'],
  ['pacman', 'arch'],
  ['tdnf', 'rpm'],
  ['yum', 'rpm'],
  ['zypper', 'suse'],
]);

/**
 * The base of the stage is known, and has another package manager. False where the command is guarded by another one,
 * or where an earlier step may have brought the program.
 */
export function isForeignManager(command: ShellCommand, instruction: Instruction): boolean {
  const home = homes.get(programOf(command));
  const { stage } = instruction;
  if (!home || !stage || instruction.isTrigger) return false;
  const family = baseFamily(stage);
  return (
    family !== undefined && family !== home && !isGuarded(command, instruction) && !isBrought(command, instruction)
  );
}

function isGuarded(command: ShellCommand, { commands }: Instruction): boolean {
  const before = commands[commands.indexOf(command) - 1];
  const isTested = before !== undefined && /^(?:command|which|type|hash|test|\[)$/.test(before.name.value);
  return command.depth > 0 || command.separator === '||' || before?.separator === '||' || isTested;
}

function isBrought(command: ShellCommand, instruction: Instruction): boolean {
  const program = programOf(command);
  const before = instruction.stage?.file.slice(span(instruction.span.start, command.span.start)) ?? '';
  return installs(program).test(before) || (bringers.get(program)?.(instruction) ?? false);
}

const installing = '(?:install|add|-S\\w*)';

/** A command that installs a package called like the program. */
function installs(program: string): RegExp {
  return new RegExp(`\\b${installing}\\b(?:(?!\\b${installing}\\b)[^;&|])*[\\s"]${literally(program)}(?![\\w-])`);
}

/** For each program a search for an earlier step that may have brought it. */
const bringers = new Map(
  [...homes.keys()].map((program) => {
    const installsIt = installs(program);
    const brings = ({ kind, destination, stage, span: at }: Instruction): boolean => {
      if (kind === 'run') return installsIt.test(stage?.file.slice(at) ?? '');
      if (kind !== 'add' && kind !== 'copy') return false;
      return (
        /^\/(?:$|(?:usr|s?bin)\b)/.test(destination?.value ?? '') || (destination?.value.includes(program) ?? false)
      );
    };
    return [program, earlierSearch(brings)];
  }),
);
