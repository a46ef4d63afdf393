import { defineRule } from '../../lint/rule';
import { writtenValue } from '../facts/checked-entry';
import { mergedEntry } from '../facts/merged';
import { asMapping } from '../model/lookup';

const conditions: Readonly<Record<string, string>> = { no: 'none', always: 'any', 'on-failure': 'on-failure' };

export default defineRule({
  id: 'compose/no-conflicting-restart-policies',
  category: 'correctness',
  severity: 'info',
  aliases: ['kics:restart-policy-on-failure-not-set-to-5'],
  messages: {
    differs: '`restart: {policy}` has no effect: `deploy.restart_policy` wins, and its condition is `{condition}`.',
  },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        const short = mergedEntry(service, 'restart');
        const long = mergedEntry(service, 'deploy', 'restart_policy');
        const value = writtenValue(short?.entry);
        const block = asMapping(long?.entry.value);
        // A key that is still being typed may become the condition.
        if (!short || !value || !block?.entries.length || block.entries.some(({ colon }) => colon === undefined))
          continue;
        const inner = mergedEntry(service, 'deploy', 'restart_policy', 'condition');
        const condition = inner ? writtenValue(inner.entry) : undefined;
        const [policy, wins] = [value.text, inner ? condition?.text : 'any'];
        if (policy === undefined || wins === undefined || !isCondition(wins)) continue;
        if (conditions[policy.replace(/:.*$/s, '')] === wins) continue;
        const here = short.layer.file === project.here ? value : condition;
        if (!here || (here === condition && inner?.layer.file !== project.here)) continue;
        ctx.report({ at: here.span, message: 'differs', data: { policy, condition: wins } });
      }
    },
  },
});

/** Other words are refused, or still being typed. */
function isCondition(text: string): boolean {
  return Object.values(conditions).includes(text);
}
