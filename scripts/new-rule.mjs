// `npm run new:rule dockerfile/no-foo`: makes a rule, its page and its test, ready to be filled.
import process from 'node:process';
import { createRule } from './lib/create-rule.mjs';
import { root } from './lib/paths.mjs';
import { runMain, UserError } from './lib/user-error.mjs';

runMain(async () => {
  const [id, ...rest] = process.argv.slice(2);
  if (id === undefined || rest.length > 0) throw new UserError('Usage: npm run new:rule LANGUAGE/NAME');
  console.log((await createRule(root, id)).join('\n'));
  console.log(`\nFill them in, then run: npm run generate && npm run test:unit -- ${id.split('/')[1]}`);
});
