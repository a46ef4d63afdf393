import { defineRule } from '../../lint/rule';
import { variableFix } from '../edits/replace-by-variable';
import { commandTexts } from '../facts/command-texts';
import { connectionPasswords } from '../facts/connection-passwords';
import { pairsOf } from '../facts/pair-lists';
import { placeInValue } from '../facts/place-in-value';
import type { Value } from '../facts/value';
import { resolve } from '../model/lookup';
import type { Service } from '../model/nodes';

export default defineRule({
  id: 'compose/no-password-in-address',
  category: 'security',
  severity: 'warning',
  aliases: ['CL-0021', 'CKV_SECRET_4'],
  messages: {
    isReadable: 'A password among the words of an address ends up in the repository, in logs and in error texts.',
  },
  fixes: { useVariable: { title: 'Take it from outside, as `${{name}:?}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      for (const { isInBrackets, offset, text, value } of candidates(service)) {
        for (const { end, host, start } of connectionPasswords(text)) {
          const at = placeInValue(service.file, value, offset + start, offset + end);
          const name = `${(host ?? 'db').toUpperCase().replace(/\W/g, '_')}_PASSWORD`;
          const fixes = variableFix(service.file, 'useVariable', value, at, name, isInBrackets);
          ctx.report({ at, message: 'isReadable', fixes });
        }
      }
    },
  },
});

interface Candidate {
  readonly value: Value;
  readonly text: string;
  /** Where the text begins in the value. */
  readonly offset: number;
  readonly isInBrackets: boolean;
}

function candidates(service: Service): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { pairs } of pairsOf(service, ['environment', 'labels', 'args'])) {
    for (const { value, within, written: text } of pairs) {
      if (!value || !text) continue;
      found.push({ value, text, offset: value.written.length - text.length, isInBrackets: within.flow });
    }
  }
  for (const { entry, values } of commandTexts(service)) {
    const node = resolve(entry.value);
    const isInBrackets = node?.kind === 'sequence' && node.flow;
    for (const value of values) found.push({ value, text: value.written, offset: 0, isInBrackets });
  }
  return found;
}
