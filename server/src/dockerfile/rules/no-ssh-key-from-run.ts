import { defineRule } from '../../lint/rule';
import { textOf, writtenFiles } from '../facts/command-text';
import { runMounts, targetOf } from '../facts/run-mounts';
import type { Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { programOf } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/no-ssh-key-from-run',
  category: 'security',
  severity: 'error',
  messages: {
    stored: 'This writes the private key `{file}` to a layer, where everyone who can pull the image reads it.',
  },
  on: {
    run(instruction, ctx) {
      const { commands, stage } = instruction;
      if (!stage || !/\bid_|\.ssh\b/.test(stage.file.slice(instruction.span))) return;
      const isMounted = runMounts(instruction).some(
        (mount) => mount.type === undefined || /\.ssh\b|^\/root$/.test(targetOf(mount) ?? ''),
      );
      // What is read from a secret mount has a rule of its own.
      if (isMounted || runMounts(instruction).some(({ type }) => type === 'secret')) return;
      const removed = commands.filter((command) => /^(?:rm|shred|trap)$/.test(programOf(command)));
      for (const command of commands) {
        const file = keysWrittenBy(command, instruction).find(
          (path) => !removed.some((removal) => mayRemove(removal, path)),
        );
        if (file) ctx.report({ at: command.name.span, message: 'stored', data: { file } });
      }
    },
  },
});

const privateKey =
  /(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)$|\.ssh\/(?!config$|known_hosts|authorized_keys)[\w.-]+(?<!\.pub)$/;

function keysWrittenBy(command: ShellCommand, instruction: Instruction): readonly string[] {
  const program = programOf(command);
  if (!/^(?:cat|echo|printf|tee|base64|openssl|tr|sed|ssh-keygen|curl|wget)$/.test(program)) return [];
  const values = command.args.map(({ value }) => value);
  if (program === 'ssh-keygen') {
    const isOther = values.some((value) => /^-[FHlRyeiBc]/.test(value));
    const file = values[values.indexOf('-f') + 1];
    return values.includes('-f') && !isOther && file ? [file].filter((path) => privateKey.test(path)) : [];
  }
  const targets = program === 'tee' ? values.filter((value) => !value.startsWith('-')) : [];
  const isWriting = program !== 'tee' && textOf(command, instruction).includes('>');
  return [...targets, ...(isWriting ? writtenFiles(command, instruction) : [])].filter((path) => privateKey.test(path));
}

/** The file, or the folder that it is in. */
function mayRemove({ args }: ShellCommand, path: string): boolean {
  return args.some(
    ({ value }) => value === path || value.includes(path) || /[*?]/.test(value) || isParent(value, path),
  );
}

function isParent(folder: string, path: string): boolean {
  return path.startsWith(`${folder.replace(/\/$/, '')}/`);
}
