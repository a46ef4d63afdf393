import { defineRule, type Fix } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { valueFix } from '../edits/replace-value';
import { checkedValue } from '../facts/checked-entry';
import type { Value } from '../facts/value';
import type { ComposeFile } from '../model/nodes';

const policies = ['no', 'always', 'unless-stopped', 'on-failure'];

export default defineRule({
  id: 'compose/valid-restart-policy',
  category: 'correctness',
  severity: 'error',
  messages: {
    isUnknown: '`{text}` is no restart policy, so the container is not created.',
    hasCount: 'Only `on-failure` takes a number of attempts, so the container is not created.',
  },
  fixes: { write: { title: 'Write `{text}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      const value = checkedValue(service, 'restart');
      if (value?.text === undefined) return;
      const { span, text, written } = value;
      if (policies.includes(text) || /^on-failure:\d+$/.test(text) || isBeginning(text)) return;
      const hasCount = /^(?:no|always|unless-stopped):\d*$/.test(text);
      ctx.report({
        at: span,
        message: hasCount ? 'hasCount' : 'isUnknown',
        data: { text: written.slice(0, 80) },
        fixes: fixesOf(service.file, value),
      });
    },
  },
});

/** `unless-` and `on-` are still being typed. */
function isBeginning(text: string): boolean {
  return policies.some((policy) => text.endsWith('-') && policy.startsWith(text));
}

function fixesOf(file: ComposeFile, value: Value): readonly Fix<'write'>[] {
  const { written } = value;
  const word = written.toLowerCase().replace(/[_ ]/g, '-').replace(/:.*$/s, '');
  const meant = /^(?:false|off|never|none|no)$/.test(word)
    ? ['no']
    : /^(?:true|on|yes|any)$/.test(word)
      ? ['always']
      : nearestNames(word, policies);
  return meant.flatMap((text) => valueFix(file, 'write', value, text, text === 'no' ? '"no"' : text));
}
