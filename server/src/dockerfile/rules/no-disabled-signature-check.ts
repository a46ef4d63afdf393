import { defineRule } from '../../lint/rule';
import { type Span, span } from '../../text/span';
import type { Instruction } from '../model/nodes';
import type { ShellCommand, ShellWord } from '../model/shell';
import { commandWords, programOf } from '../packages/command-line';
import { removeWord } from '../packages/script-edits';

export default defineRule({
  id: 'dockerfile/no-disabled-signature-check',
  category: 'security',
  severity: 'error',
  aliases: ['CKV2_DOCKER_7', 'CKV2_DOCKER_8', 'CKV2_DOCKER_9', 'CKV2_DOCKER_10', 'CKV2_DOCKER_11', 'CIS:4.11'],
  messages: { unchecked: '`{option}` installs packages that anyone may have changed.' },
  fixes: { remove: { title: 'Remove `{option}`', safety: 'suggestion' } },
  on: {
    command({ command, instruction }, ctx) {
      const found = instruction.kind === 'run' ? offence(command) : undefined;
      if (!found || isChecksummed(command, instruction)) return;
      const edit = found.removable ? removeWord(found, instruction) : undefined;
      const data = { option: found.option };
      ctx.report({
        at: found.span,
        message: 'unchecked',
        data,
        fixes: edit ? [{ title: 'remove', data, edits: () => [edit] }] : [],
        ...(installsFilesOnly(command) ? { atMost: 'warning' as const } : {}),
      });
    },
  },
});

interface Offence {
  readonly option: string;
  readonly span: Span;
  readonly removable: boolean;
}

/** Flags that switch the check off, by program. */
const flags: Readonly<Record<string, RegExp>> = {
  apk: /^--allow-untrusted$/,
  apt: /^--(?:allow-unauthenticated|force-yes|allow-insecure-repositories)$/,
  dnf: /^--(?:nogpgcheck|no-gpgchecks|setopt=(?:[\w*.-]+\.)?gpgcheck=(?:0|false|no))$/i,
  rpm: /^--(?:nosignature|nodigest|noverify|nofiledigest)$/,
  zypper: /^--no-gpg-checks$/,
};
const programs: Readonly<Record<string, string>> = {
  apk: 'apk',
  apt: 'apt',
  'apt-get': 'apt',
  aptitude: 'apt',
  dnf: 'dnf',
  dnf5: 'dnf',
  microdnf: 'dnf',
  rpm: 'rpm',
  tdnf: 'dnf',
  yum: 'dnf',
  zypper: 'zypper',
};

function offence(command: ShellCommand): Offence | undefined {
  const program = programOf(command);
  const args = commandWords(command).slice(1);
  if (/^(?:echo|printf|sed|tee)$/.test(program)) return writtenSetting(args);
  const family = Object.hasOwn(programs, program) ? programs[program] : undefined;
  const pattern = family === undefined ? undefined : flags[family];
  const word = pattern && args.find(({ value }) => pattern.test(value));
  if (word) return { option: word.value, span: word.span, removable: true };
  return family === 'apt' ? aptOption(args) : undefined;
}

function aptOption(args: readonly ShellWord[]): Offence | undefined {
  const pattern = /^(?:-o=?)?(?:APT::Get::AllowUnauthenticated|Acquire::AllowInsecureRepositories)=(?:1|true|yes)$/i;
  const at = args.findIndex(({ value }) => pattern.test(value));
  const word = args[at];
  if (!word) return undefined;
  const flag = word.value.startsWith('-o') ? undefined : args[at - 1];
  if (flag && flag.value !== '-o') return undefined;
  return { option: word.value, span: span(flag?.span.start ?? word.span.start, word.span.end), removable: true };
}

/** What is written into the configuration of a package manager. */
function writtenSetting(args: readonly ShellWord[]): Offence | undefined {
  const pattern =
    /\[[^[\]\n]{0,200}\btrusted=yes\b|(?:(?<!\w)|(?<=\\n))(?:repo_)?gpgcheck ?= ?0\b|\bSigLevel ?= ?(?:Never|TrustAll)\b/;
  for (const { value, span: at } of args) {
    const setting = pattern.exec(value)?.[0];
    if (setting) return { option: setting.replace(/^\[.*?(?=trusted)/s, ''), span: at, removable: false };
  }
  return undefined;
}

/** The same RUN has compared the one file with a checksum. */
function isChecksummed(command: ShellCommand, { commands }: Instruction): boolean {
  return (
    installsFilesOnly(command) &&
    commands.some(({ name, args, span: at }) => {
      const isCheck =
        /^(?:sha\d+|b2)sum$/.test(name.value) && args.some(({ value }) => /^(?:-\w*c|--check)/.test(value));
      return isCheck && at.end <= command.span.start;
    })
  );
}

function installsFilesOnly(command: ShellCommand): boolean {
  const files = commandWords(command)
    .slice(1)
    .filter(({ value }) => /\.(?:apk|rpm|deb)$/.test(value));
  return files.length > 0 && files.every(({ value }) => !/^\w+:\/\//.test(value));
}
