import { rules } from '../lint/registry';
import { ruleFacts } from '../lint/rule-facts';
import { commands } from './commands';
import { parseOptions } from './parse-options';
import { UsageError } from './usage-error';

/** `docker-wiki rules`. */
export function printRules(args: readonly string[]): number {
  const { values, positionals } = parseOptions(args, commands.rules.options);
  if (positionals.length > 0) throw new UsageError('rules takes no names; "docker-wiki explain" shows one rule');
  const facts = rules.map(ruleFacts);
  if (values.format === 'json') {
    console.log(JSON.stringify(facts, null, 2));
  } else {
    console.log('| Rule | Category | Severity | Fix | Aliases |\n|---|---|---|---|---|');
    for (const { id, category, severity, fix, aliases } of facts) {
      console.log(`| \`${id}\` | ${category} | ${severity} | ${fix} | ${aliases.join(', ')} |`);
    }
  }
  return 0;
}
