import { defineRule } from '../../lint/rule';
import { secretValues } from '../../text/secret-values';
import { isSecretName } from '../facts/secret-names';
import type { Instruction } from '../model/nodes';
import type { ShellCommand, ShellWord } from '../model/shell';
import { variablesOf } from '../model/variables';
import { programOf } from '../packages/command-line';

export default defineRule({
  id: 'dockerfile/no-secret-on-command-line',
  category: 'security',
  severity: 'error',
  messages: { argument: 'A secret among the words of a command stays readable in the history of the image.' },
  on: {
    command({ command, instruction }, ctx) {
      if (instruction.kind !== 'run') return;
      const word = command.args.find((arg, i) => holdsSecret(arg, command.args[i - 1], command, instruction));
      if (word) ctx.report({ at: word.span, message: 'argument' });
    },
  },
});

function holdsSecret(
  { text, value }: ShellWord,
  before: ShellWord | undefined,
  command: ShellCommand,
  instruction: Instruction,
): boolean {
  const secret = secretIn(text, value, before?.value ?? '', programOf(command));
  if (!secret) return false;
  const variable = /\$\{?([A-Za-z_]\w*)/.exec(secret)?.[1];
  if (variable) return isBuildSecret(variable, instruction);
  // Values with a known format are reported by their format.
  return (
    /^[^\s$`<>{}*]{3,}$/.test(secret) &&
    !/^(?:x+|\.+|null|none|true|false)$/i.test(secret) &&
    secretValues(value, 0).length === 0
  );
}

/** The part of a word that a program takes for a password or token. */
function secretIn(text: string, value: string, before: string, program: string): string | undefined {
  const isLogin = /^(?:docker|podman|buildah|skopeo|helm|oras|crane|az|oc|sshpass)$/.test(program);
  const flag = /^--(?:password|passwd|token|auth-token|access-token|api-key|apikey|secret|secret-key)=(.+)$/s.exec(
    value,
  )?.[1];
  if (flag !== undefined && !/^(?:useradd|usermod)$/.test(program)) return flag;
  if (isLogin && /^(?:-p|--password)$/.test(before) && !value.startsWith('-')) return value;
  const user = /^(?:-u|--user)$/.test(before) ? value : /^(?:-u|--user=)(?=[^:]*:)(.+)$/s.exec(value)?.[1];
  if (program === 'curl' && user?.includes(':')) return user.slice(user.indexOf(':') + 1);
  const token = /_authToken=(.+)$/s.exec(value)?.[1] ?? (/_authToken$/.test(before) ? value : undefined);
  if (token) return token.split(/[\s"\\]/)[0];
  const header =
    /^-?-?\w*=?(?:Authorization|Proxy-Authorization|PRIVATE-TOKEN|X-API-Key): *(?:Bearer |token |Basic )?(\S+)$/i.exec(
      value,
    )?.[1];
  if (header && /^(?:curl|wget|http|https|git)$/.test(program)) return header;
  const inAddress = /:\/\/(?:[^\s/@:]*:)?(\$\{?[A-Za-z_]\w*\}?)@/.exec(text)?.[1];
  return inAddress;
}

/** An ARG or ENV of the file; what a secret mount puts into the environment is not written down. */
function isBuildSecret(name: string, instruction: Instruction): boolean {
  const { stage } = instruction;
  const isMounted = instruction.flags.some(({ value }) => value?.text.includes(`env=${name}`));
  return (
    stage !== undefined &&
    isSecretName(name) &&
    !isMounted &&
    variablesOf(stage.file).definitionAt(name, instruction) !== undefined
  );
}
