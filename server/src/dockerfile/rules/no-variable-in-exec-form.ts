import { defineRule, type RuleContext } from '../../lint/rule';
import { type Edit, replace, span } from '../../text/span';
import { lineOf } from '../facts';
import { rootBase } from '../facts/base-images';
import type { Instruction } from '../model/nodes';
import { isWindows } from '../model/platform';
import type { Word } from '../model/words';

const shell = /(?:^|[\\/])(?:(?:ba|da|a|k|z)?sh|busybox|cmd|powershell|pwsh)(?:\.exe)?$/i;

/** Programs whose arguments are a language of their own, or templates. */
const expanding =
  /(?:^|\/)(?:awk|envsubst|find|gawk|grep|jq|nginx|node|perl|php|python[\d.]*|ruby|sed|supervisord|xargs|[\w.-]+\.sh)$/;

const variable = /(?<![\\$])\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*(?!\w)(?:[^{}]|\{[^{}]*\})*\})/;

export default defineRule({
  id: 'dockerfile/no-variable-in-exec-form',
  category: 'correctness',
  severity: 'warning',
  messages: { literal: 'No shell reads the exec form, so the program gets the text `{text}` itself.' },
  fixes: { useShell: { title: 'Let a shell expand it, and `exec` the program', safety: 'suggestion' } },
  on: { cmd: reportVariable, entrypoint: reportVariable, healthcheck: reportVariable, run: reportVariable },
});

function reportVariable(instruction: Instruction, ctx: RuleContext<'literal', 'useShell'>): void {
  const { json, stage } = instruction;
  const word = json?.find(({ value }) => variable.test(value));
  if (!json || !word || !stage || isWindows(stage)) return;
  if (json.some(({ value }) => shell.test(value)) || expanding.test(json[0]?.value ?? '')) return;
  if (instruction.kind === 'cmd' && isForEntrypoint(instruction)) return;
  const edit = throughShell(instruction, json);
  ctx.report({
    at: word.span,
    message: 'literal',
    data: { text: variable.exec(word.value)?.[0] ?? '' },
    fixes: edit ? [{ title: 'useShell', edits: () => [edit] }] : [],
  });
}

/** A shell, or a script, that gets the CMD as its arguments may expand them. */
function isForEntrypoint({ stage }: Instruction): boolean {
  if (!stage) return false;
  for (const ancestor of lineOf(stage)) {
    const entrypoint = ancestor.instructions.findLast(({ kind }) => kind === 'entrypoint');
    if (entrypoint) {
      return entrypoint.json?.some(({ value }) => shell.test(value) || /\.sh$|entrypoint/.test(value)) ?? true;
    }
  }
  return false;
}

/** `undefined` where the base has no shell, or a dollar sign means something else. */
function throughShell({ kind, stage, isTrigger }: Instruction, json: readonly Word[]): Edit | undefined {
  const base = stage && rootBase(stage);
  if (!base || /distroless|chainguard|^scratch$/.test(base.text) || isTrigger) return undefined;
  const words = json.map(({ value }) => shellWord(value));
  const [first, last] = [json[0], json.at(-1)];
  if (words.includes(undefined) || !first || !last || variable.test(first.value)) return undefined;
  // What CMD or `docker run` adds stands behind the script: "$0" first, then the arguments.
  const isEntrypoint = kind === 'entrypoint';
  const script = `exec ${words.join(' ')}${isEntrypoint ? ' "$@"' : ''}`;
  const parts = ['sh', '-c', script, ...(isEntrypoint ? ['--'] : [])];
  return replace(span(first.span.start, last.span.end), parts.map((part) => JSON.stringify(part)).join(', '));
}

function shellWord(value: string): string | undefined {
  if (!value.includes('$')) return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
  const isPlain = !/[\\`"]/.test(value) && !/\$/.test(value.replace(new RegExp(variable, 'g'), ''));
  return isPlain ? `"${value}"` : undefined;
}
