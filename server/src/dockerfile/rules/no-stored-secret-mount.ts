import { defineRule } from '../../lint/rule';
import { literally } from '../../text/literally';
import { pipeTarget, textOf, writtenFiles } from '../facts/command-text';
import { mountOption, mountsOf, mountType } from '../model/mounts';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { programOf } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/no-stored-secret-mount',
  category: 'security',
  severity: 'error',
  messages: { stored: 'This writes the mounted secret to `{file}`, which becomes part of the image.' },
  on: {
    run(instruction, ctx) {
      const mounts = mountsOf(instruction).filter((mount) => mountType(mount) === 'secret');
      if (mounts.length === 0 || mounts.some(({ value }) => value?.hasVariable)) return;
      const paths = mounts.map(pathOf);
      const variables = mounts.flatMap((mount) => mountOption(mount, 'env')?.value ?? []);
      for (const command of instruction.commands) {
        if (!reads(command, instruction, paths, variables)) continue;
        const file = targetsOf(command, instruction).find((target) => isStored(target, instruction));
        if (file) ctx.report({ at: command.name.span, message: 'stored', data: { file } });
      }
    },
  },
});

function pathOf(mount: Parameters<typeof mountOption>[0]): string {
  const id = mountOption(mount, 'id')?.value ?? mountOption(mount, 'source', 'src')?.value ?? '';
  return mountOption(mount, 'target', 'dst', 'destination')?.value ?? `/run/secrets/${id}`;
}

/** A command whose output is what it reads: others use the secret, and write something else. */
function reads(
  command: ShellCommand,
  instruction: Instruction,
  paths: readonly string[],
  variables: readonly string[],
): boolean {
  const program = programOf(command);
  if (/^(?:cp|install|mv)$/.test(program)) return command.args.slice(0, -1).some(({ value }) => paths.includes(value));
  if (!/^(?:cat|echo|printf|tee)$/.test(program)) return false;
  const text = textOf(command, instruction);
  const words = text.split(/[\s"'()<>;]+/);
  if (program !== 'echo' && paths.some((path) => words.includes(path))) return true;
  const named = variables.map(literally).some((name) => new RegExp(`\\$(?:\\{${name}\\}|${name}\\b)`).test(text));
  return named || paths.some((path) => text.includes(`$(cat ${path})`) || text.includes(`$(<${path})`));
}

function targetsOf(command: ShellCommand, instruction: Instruction): readonly string[] {
  const program = programOf(command);
  if (/^(?:cp|install|mv)$/.test(program)) return command.args.slice(-1).map(({ value }) => value);
  const next = pipeTarget(command, instruction);
  const tee = [command, next].find((candidate) => candidate && programOf(candidate) === 'tee');
  const files = tee ? tee.args.filter(({ value }) => !value.startsWith('-')).map(({ value }) => value) : [];
  return [...writtenFiles(command, instruction), ...files];
}

/** Not a device or another mount, and not removed by the same RUN. */
function isStored(target: string, instruction: Instruction): boolean {
  if (/^\/(?:dev|proc)\/|\$/.test(target)) return false;
  const isMounted = mountsOf(instruction).some((mount) => {
    const path = mountOption(mount, 'target', 'dst', 'destination')?.value;
    return path !== undefined && (target === path || target.startsWith(`${path.replace(/\/$/, '')}/`));
  });
  const isRemoved = instruction.commands.some(
    (command) =>
      /^(?:rm|shred|trap)$/.test(programOf(command)) && command.args.some(({ value }) => value.includes(target)),
  );
  return !isMounted && !isRemoved;
}
