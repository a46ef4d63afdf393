import { defineRule } from '../../lint/rule';
import { type Edit, type Span, span } from '../../text/span';
import type { ShellCommand, ShellWord } from '../model/shell';
import { commandWords, programOf } from '../packages/command-line';
import { pipCommand } from '../packages/pip';
import { removeWord } from '../packages/script-edits';

export default defineRule({
  id: 'dockerfile/no-disabled-tls-check',
  category: 'security',
  severity: 'error',
  aliases: ['CKV2_DOCKER_2', 'CKV2_DOCKER_3', 'CKV2_DOCKER_4', 'CKV2_DOCKER_13', 'CKV2_DOCKER_15'],
  messages: { unchecked: '`{option}` accepts any certificate, so anyone on the way can replace the answer.' },
  fixes: { remove: { title: 'Remove `{option}`', safety: 'suggestion' } },
  on: {
    command({ command, instruction }, ctx) {
      const found = offence(command);
      if (!found) return;
      const isProbe = instruction.kind === 'healthcheck' && command.args.some(({ value }) => isLocal(value));
      if (instruction.kind !== 'run' && !isProbe) return;
      const edit = found.removable ? removeWord(found, instruction) : undefined;
      const isOwnIndex = found.option.startsWith('--trusted-host') && isPrivateAddress(found.host ?? '');
      ctx.report({
        at: found.span,
        message: 'unchecked',
        data: { option: found.option },
        fixes: edit ? [{ title: 'remove', data: { option: found.option }, edits: (): readonly Edit[] => [edit] }] : [],
        ...(isProbe ? { atMost: 'info' as const } : isOwnIndex ? { atMost: 'warning' as const } : {}),
      });
    },
  },
});

interface Offence {
  readonly option: string;
  readonly span: Span;
  /** The words can go without anything else. */
  readonly removable: boolean;
  readonly host?: string;
}

function offence(command: ShellCommand): Offence | undefined {
  const args = commandWords(command).slice(1);
  switch (programOf(command)) {
    case 'curl':
      return curlOffence(args);
    case 'wget':
      return byPattern(args, /^--no-check-certificate$/, true);
    case 'npm':
    case 'pnpm':
    case 'yarn':
      return settingOffence(args);
    case 'git':
      return gitOffence(args);
    case 'yum':
    case 'dnf':
    case 'dnf5':
    case 'microdnf':
    case 'tdnf':
      return (
        byPattern(args, /^--setopt=(?:[\w*.-]+\.)?sslverify=(?:0|false|no)$/i, true) ??
        afterFlag(args, '--setopt', /^(?:[\w*.-]+\.)?sslverify=(?:0|false|no)$/i)
      );
    case 'yum-config-manager':
      return byPattern(args, /sslverify=(?:0|false)/i, false);
    case 'apt':
    case 'apt-get':
      return (
        byPattern(args, /^-o=?Acquire::https(?:::[\w.-]+)?::Verify-(?:Peer|Host)=(?:0|false|no)$/i, true) ??
        afterFlag(args, '-o', /^Acquire::https(?:::[\w.-]+)?::Verify-(?:Peer|Host)=(?:0|false|no)$/i)
      );
    case 'echo':
    case 'printf':
      return byPattern(
        args,
        /Acquire::https(?:::[\w.-]+)?::Verify-(?:Peer|Host)\s+"?(?:0|false|no)|^sslverify=(?:0|false)|\\nsslverify=(?:0|false)/i,
        false,
      );
    default:
      return pipOffence(command);
  }
}

/** `-k` may share its dash with others, and an option that takes a value ends them. */
function curlOffence(args: readonly ShellWord[]): Offence | undefined {
  for (let i = 0; i < args.length; i++) {
    const word = args[i];
    if (!word) break;
    if (word.value === '--insecure' || word.value === '--proxy-insecure') return whole(word);
    if (!/^-[A-Za-z#0-9]/.test(word.value)) continue;
    const end = word.value.slice(1).search(/[AbcCdDeEFHKmoPQrtTuUwxXyYz]/);
    const letters = end < 0 ? word.value.slice(1) : word.value.slice(1, end + 1);
    if (letters.includes('k'))
      return letters === 'k' && end < 0 ? whole(word) : { option: '-k', span: word.span, removable: false };
    if (end >= 0 && end + 2 === word.value.length) i++;
  }
  return undefined;
}

function whole({ value, span: at }: ShellWord): Offence {
  return { option: value, span: at, removable: true };
}

function byPattern(args: readonly ShellWord[], pattern: RegExp, removable: boolean): Offence | undefined {
  const word = args.find(({ value }) => pattern.test(value));
  if (!word) return undefined;
  const option = removable ? word.value : (pattern.exec(word.value)?.[0].replace(/^\\n/, '') ?? word.value);
  return { option, span: word.span, removable };
}

function afterFlag(args: readonly ShellWord[], flag: string, pattern: RegExp): Offence | undefined {
  const at = args.findIndex(({ value }, i) => value === flag && pattern.test(args[i + 1]?.value ?? ''));
  const [first, second] = at < 0 ? [] : args.slice(at, at + 2);
  if (!first || !second) return undefined;
  return { option: `${first.value} ${second.value}`, span: span(first.span.start, second.span.end), removable: true };
}

/** `npm config set strict-ssl false`, `npm set strict-ssl=false` and the flag. */
function settingOffence(args: readonly ShellWord[]): Offence | undefined {
  const flag = byPattern(args, /^--(?:no-strict-ssl|strict-ssl=false)$/, true);
  if (flag) return flag;
  const at = args.findIndex(({ value }) => /^-{0,2}(?:strict-ssl|enableStrictSsl)(?:=false)?$/.test(value));
  const [name, value] = at < 0 ? [] : args.slice(at, at + 2);
  if (!name) return undefined;
  if (name.value.endsWith('=false')) return { option: name.value, span: name.span, removable: false };
  if (value?.value !== 'false') return undefined;
  return { option: `${name.value} false`, span: span(name.span.start, value.span.end), removable: false };
}

function gitOffence(args: readonly ShellWord[]): Offence | undefined {
  const inline = afterFlag(args, '-c', /^http\.(?:.*\.)?sslVerify=(?:0|false|no)$/i);
  if (inline) return inline;
  const at = args.findIndex(({ value }) => /^http\.(?:.*\.)?sslVerify$/i.test(value));
  const [name, value] = at < 0 ? [] : args.slice(at, at + 2);
  if (!name || !value || !/^(?:0|false|no|off)$/i.test(value.value)) return undefined;
  return { option: `${name.value} ${value.value}`, span: span(name.span.start, value.span.end), removable: false };
}

function pipOffence(command: ShellCommand): Offence | undefined {
  const flag = pipCommand(command)?.flags.find(({ name }) => name === '--trusted-host');
  return (
    flag && {
      option: `--trusted-host ${flag.value ?? ''}`.trim(),
      span: flag.span,
      removable: true,
      host: flag.value ?? '',
    }
  );
}

function isLocal(value: string): boolean {
  return /^https?:\/\/(?:localhost|127\.|\[::1\])/.test(value);
}

function isPrivateAddress(host: string): boolean {
  return /^(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|localhost)/.test(host);
}
