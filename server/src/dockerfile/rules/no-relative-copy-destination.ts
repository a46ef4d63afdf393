import { imageName } from '../../images/reference';
import { defineRule, type RuleContext } from '../../lint/rule';
import { fact } from '../facts';
import { rootBase } from '../facts/base-images';
import { isJoinedByPath } from '../facts/line-continuations';
import { instructionAbove } from '../facts/line-edits';
import type { Instruction, Stage } from '../model/nodes';
import { isWindows } from '../model/platform';
import { earlierSearch } from '../packages/earlier';

export default defineRule({
  id: 'dockerfile/no-relative-copy-destination',
  category: 'correctness',
  severity: 'warning',
  aliases: ['DL3045'],
  messages: { relative: 'Without a `WORKDIR` above, where `{path}` lies depends on the base image.' },
  fixes: { setWorkdir: { title: 'Insert `WORKDIR /app`', safety: 'suggestion' } },
  on: { copy: check, add: check },
});

function check(instruction: Instruction, ctx: RuleContext<'relative', 'setWorkdir'>): void {
  const { destination, stage } = instruction;
  // One WORKDIR above the first one settles all of them.
  if (!destination || !stage || firstRelative(stage) !== instruction) return;
  const edit = isWindows(stage) ? undefined : instructionAbove(instruction, 'workdir', '/app');
  const image = rootBase(stage);
  const isDocumented = image !== undefined && withWorkdir.test(imageName(image));
  ctx.report({
    at: destination.span,
    message: 'relative',
    data: { path: destination.value },
    fixes: edit ? [{ title: 'setWorkdir', edits: () => [edit] }] : [],
    ...(isDocumented ? { atMost: 'hint' } : {}),
  });
}

const firstRelative = fact(({ instructions }: Stage) =>
  instructions.find((instruction) => {
    const { kind, destination } = instruction;
    if ((kind !== 'copy' && kind !== 'add') || !destination || !isRelative(destination.value)) return false;
    return !isScratch(instruction) && !hasWorkdir(instruction) && !isJoinedByPath(instruction);
  }),
);

const hasWorkdir = earlierSearch(({ kind }) => kind === 'workdir');

/** Images whose documentation names their working directory. */
const withWorkdir =
  /^(?:caddy|composer|drupal|golang|gradle|httpd|joomla|oven\/bun|php|tomcat|wordpress)$|^gcr\.io\/distroless\//;

/** A variable in front may hold an absolute path; what begins with dashes was meant as a flag. */
function isRelative(path: string): boolean {
  return path !== '' && !/^(?:[/\\$"']|[A-Za-z]:|<<|--)/.test(path);
}

function isScratch({ stage }: Instruction): boolean {
  let base = stage;
  while (base?.parent) base = base.parent;
  return base?.image?.text === 'scratch';
}
