import { defineRule } from '../../lint/rule';
import { lineOf } from '../facts';
import { lastInLine } from '../facts/final-command';
import { isRoot, userText } from '../facts/runtime-user';
import type { Instruction, Stage } from '../model/nodes';
import { resolved, workdirAt } from '../model/workdir';
import { baseFamily } from '../packages/base-family';

export default defineRule({
  id: 'dockerfile/no-copied-root-home',
  category: 'correctness',
  severity: 'warning',
  messages: { closed: '`/root` is closed to `{user}`, so what lies in `{path}` cannot be read or run.' },
  on: {
    stage(stage, ctx) {
      if (stage !== stage.file.stages.at(-1) || !stage.instructions.some(speaksOfHome) || !hasClosedHome(stage)) return;
      const user = ordinaryUser(stage);
      if (user === undefined || opensHome(stage)) return;
      const copies = stage.instructions.flatMap((instruction) => copiedHome(instruction) ?? []);
      const entries =
        copies.length > 0 ? copies : stage.instructions.flatMap((instruction) => pathEntry(instruction) ?? []);
      for (const { at, path } of entries) ctx.report({ at, message: 'closed', data: { user, path } });
    },
  },
});

interface Place {
  readonly at: Instruction['span'];
  readonly path: string;
}

function speaksOfHome(instruction: Instruction): boolean {
  return instruction.holds(/root/);
}

/** Distributions whose images keep `/root` for root alone. */
function hasClosedHome(stage: Stage): boolean {
  const family = baseFamily(stage);
  return family === 'alpine' || family === 'debian' || family === 'rpm';
}

function ordinaryUser(stage: Stage): string | undefined {
  const user = lastInLine(stage, 'user');
  const text = user && userText(user);
  return text && !isRoot(text) ? text : undefined;
}

function copiedHome(instruction: Instruction): Place | undefined {
  const { kind, destination } = instruction;
  if (kind !== 'copy' || !instruction.flag('from') || !destination || destination.hasVariable) return undefined;
  const path = resolved(destination.value, workdirAt(instruction));
  return path && /^\/root(?:\/|$)/.test(path) ? { at: destination.span, path } : undefined;
}

function pathEntry({ kind, pairs }: Instruction): Place | undefined {
  if (kind !== 'env') return undefined;
  const pair = pairs.find(({ name, value }) => name.value === 'PATH' && /(?:^|:)\/root\//.test(value?.value ?? ''));
  const path = /(?:^|:)(\/root\/[^:]*)/.exec(pair?.value?.value ?? '')?.[1];
  return pair?.value && path ? { at: pair.value.span, path } : undefined;
}

function opensHome(stage: Stage): boolean {
  return [...lineOf(stage)].some(({ instructions }) =>
    instructions.some(
      ({ kind, commands }) =>
        kind === 'run' &&
        commands.some(
          ({ name, args }) =>
            /^(?:chmod|chown|setfacl)$/.test(name.value) && args.some(({ value }) => /^\/root\/?$/.test(value)),
        ),
    ),
  );
}
