import { rules } from '../lint/registry';
import { ruleFacts } from '../lint/rule-facts';
import { parseOptions } from './parse-options';
import { UsageError } from './usage-error';

/** `docker-wiki rules`. */
export function printRules(args: readonly string[]): number {
  const { values } = parseOptions({ args: [...args], options: { format: { type: 'string', default: 'json' } } });
  const facts = rules.map(ruleFacts);
  if (values.format === 'json') {
    console.log(JSON.stringify(facts, null, 2));
  } else if (values.format === 'markdown') {
    console.log('| Rule | Category | Severity | Fix | Aliases |\n|---|---|---|---|---|');
    for (const { id, category, severity, fix, aliases } of facts) {
      console.log(`| \`${id}\` | ${category} | ${severity} | ${fix} | ${aliases.join(', ')} |`);
    }
  } else {
    throw new UsageError('--format is one of json, markdown');
  }
  return 0;
}
