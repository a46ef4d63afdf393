import { defineRule, type RuleContext } from '../../lint/rule';
import type { Span } from '../../text/span';
import { fact, lineOf } from '../facts';
import { copyTarget, isWithin, pathAt } from '../facts/copies';
import { runMounts, targetOf } from '../facts/run-mounts';
import { stageReferencesOf } from '../facts/stage-references';
import type { Instruction, Stage } from '../model/nodes';
import { resolved } from '../model/workdir';

export default defineRule({
  id: 'dockerfile/no-lost-mount-content',
  category: 'correctness',
  severity: 'warning',
  messages: {
    empty: 'What a `RUN` wrote to the {type} mount on `{target}` is not in the image, so `{path}` is not there.',
  },
  on: {
    copy(instruction, ctx) {
      const [reference] = stageReferencesOf(instruction);
      const stage = reference?.stage;
      if (!stage || reference.to !== 'earlier') return;
      for (const source of instruction.sources) {
        if (!source.hasVariable) check(stage, source.value, source.span, instruction, ctx);
      }
    },
    cmd: checkCommand,
    entrypoint: checkCommand,
  },
});

type Context = RuleContext<'empty', never>;

function checkCommand({ stage, json, commands, span, isTrigger }: Instruction, ctx: Context): void {
  const [command, ...others] = commands;
  if (!stage || isTrigger || !command || (others.length > 0 && !json)) return;
  const { value, isLiteral } = command.name;
  if (isLiteral && value.startsWith('/')) check(stage, value, command.name.span, { span }, ctx);
}

function check(stage: Stage, written: string, at: Span, before: Pick<Instruction, 'span'>, ctx: Context): void {
  const path = resolved(`/${written}`, undefined);
  const mount = path && mountAbove(path, stage);
  if (!mount || isFilledOtherwise(stage, mount)) return;
  ctx.report({
    at,
    message: 'empty',
    data: { type: mount.type, target: mount.target, path: written },
    ...(mount.at.start < before.span.start ? { related: [{ span: mount.at, message: 'The mount' }] } : {}),
  });
}

interface Mount {
  readonly target: string;
  readonly type: string;
  readonly at: Span;
}

/** A cache or tmpfs mount of a stage, or of one that it is built on, that holds a path. */
function mountAbove(path: string, stage: Stage): Mount | undefined {
  for (const ancestor of lineOf(stage)) {
    const found = mountsOf(ancestor).find(({ target }) => isWithin(path, target));
    if (found) return found;
  }
  return undefined;
}

const mountsOf = fact(({ instructions }: Stage): readonly Mount[] => {
  const byTarget = new Map<string, Mount>();
  for (const instruction of instructions) {
    for (const mount of runMounts(instruction)) {
      const { type, flag } = mount;
      const written = targetOf(mount);
      const target = written && !written.includes('$') ? pathAt(written, instruction) : undefined;
      if ((type !== 'cache' && type !== 'tmpfs') || !target || target === '/' || byTarget.has(target)) continue;
      byTarget.set(target, { target, type, at: flag.span });
    }
  }
  return [...byTarget.values()];
});

/** Nobody builds that many stages on each other. */
const longestLine = 30;

/** Another instruction copies to the mount's path, or speaks of it without the mount. */
function isFilledOtherwise(stage: Stage, { target }: Mount): boolean {
  const known = fillings(stage).get(target);
  if (known !== undefined) return known;
  const line = [...lineOf(stage)];
  const isFilled =
    line.length > longestLine || line.some((ancestor) => ancestor.instructions.some((step) => fills(step, target)));
  fillings(stage).set(target, isFilled);
  return isFilled;
}

const fillings = fact((_: Stage) => new Map<string, boolean>());

function fills(instruction: Instruction, target: string): boolean {
  const { kind, stage, span } = instruction;
  if (kind === 'copy' || kind === 'add') {
    const filled = copyTarget(instruction);
    return filled === undefined || isWithin(filled, target) || isWithin(target, filled);
  }
  if (kind !== 'run' || !stage?.file.slice(span).includes(target)) return false;
  return !runMounts(instruction).some((mount) => {
    const own = targetOf(mount);
    return own !== undefined && (own.includes('$') || pathAt(own, instruction) === target);
  });
}
