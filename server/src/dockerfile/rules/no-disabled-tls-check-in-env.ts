import type { RuleContext } from '../../lint/rule';
import { defineRule } from '../../lint/rule';
import { type Edit, remove, type Span, span } from '../../text/span';
import { hasCommentInside } from '../facts/exec-form';
import { removeInstruction } from '../facts/removal';
import type { KeyValue } from '../model/key-values';
import type { Instruction } from '../model/nodes';

export default defineRule({
  id: 'dockerfile/no-disabled-tls-check-in-env',
  category: 'security',
  severity: 'error',
  aliases: ['CKV2_DOCKER_5', 'CKV2_DOCKER_6', 'CKV2_DOCKER_12', 'CKV2_DOCKER_14', 'CKV2_DOCKER_16'],
  messages: { unchecked: '`{name}` switches certificate checks off, so anyone on the way can replace the answers.' },
  fixes: { remove: { title: 'Remove `{name}`', safety: 'suggestion' } },
  on: {
    arg: reportPairs,
    env: reportPairs,
    run(instruction, ctx) {
      for (const { name, at } of assignmentsIn(instruction)) ctx.report({ at, message: 'unchecked', data: { name } });
    },
  },
});

/** Names in capitals with the values that switch the checks off. */
const switches: Readonly<Record<string, RegExp>> = {
  CURL_INSECURE: /^(?!(?:0|false|no)$)./i,
  GIT_SSL_NO_VERIFY: /./,
  GOINSECURE: /^\*(?:$|,)/,
  NODE_TLS_REJECT_UNAUTHORIZED: /^0$/,
  NPM_CONFIG_STRICT_SSL: /^(?:false|0)$/i,
  PIP_TRUSTED_HOST: /./,
  PYTHONHTTPSVERIFY: /^0$/,
};

function switchesOff(name: string, value: string): boolean {
  const key = name.toUpperCase();
  return Object.hasOwn(switches, key) && (switches[key]?.test(value) ?? false);
}

function reportPairs(instruction: Instruction, ctx: RuleContext<'unchecked', 'remove'>): void {
  for (const pair of instruction.pairs) {
    const { name, value } = pair;
    if (!value || value.hasVariable || !switchesOff(name.value, value.value)) continue;
    const edit = removalOf(pair, instruction);
    const data = { name: name.value };
    ctx.report({
      at: name.span,
      message: 'unchecked',
      data,
      fixes: edit ? [{ title: 'remove', data, edits: () => [edit] }] : [],
    });
  }
}

function removalOf({ name, value }: KeyValue, instruction: Instruction): Edit | undefined {
  const source = instruction.stage?.file.source;
  if (instruction.pairs.length === 1) return removeInstruction(instruction);
  if (!source || hasCommentInside(instruction)) return undefined;
  const before =
    /(?<![ \t])[ \t]+$/.exec(source.slice(span(instruction.keyword.span.end, name.span.start)))?.[0].length ?? 0;
  return before > 0 ? remove(span(name.span.start - before, value?.span.end ?? name.span.end)) : undefined;
}

/** `NAME=value command` and `export NAME=value` in shell text. */
function assignmentsIn({ commands, stage }: Instruction): readonly { readonly name: string; readonly at: Span }[] {
  return commands.flatMap(({ span: at, name, args }) => {
    const prefix = stage?.file.slice(span(at.start, name.span.start)) ?? '';
    const found = [...prefix.matchAll(/(?<![\w-])([A-Za-z_]+)=["']?([^\s"']*)/g)].flatMap((match) => {
      const [, variable = '', value = ''] = match;
      const start = at.start + match.index;
      return switchesOff(variable, value) ? [{ name: variable, at: span(start, start + variable.length) }] : [];
    });
    if (name.value !== 'export' && name.value !== 'env') return found;
    const exported = args.flatMap(({ value, span: word }) => {
      const [variable = '', text = ''] = value.split(/=(.*)/s, 2);
      return switchesOff(variable, text)
        ? [{ name: variable, at: span(word.start, word.start + variable.length) }]
        : [];
    });
    return [...found, ...exported];
  });
}
