import { defineRule } from '../../lint/rule';
import type { Instruction, Stage } from '../model/nodes';
import { resolved, workdirAt } from '../model/workdir';

const systemPath =
  /^\/(?:bin|boot|etc|lib|lib64|sbin|usr|usr\/(?:bin|lib|local|sbin|share)|usr\/local\/(?:bin|lib|sbin)|var|var\/lib)?$/;

export default defineRule({
  id: 'dockerfile/no-volume-on-program-path',
  category: 'correctness',
  severity: 'warning',
  messages: {
    system: 'A volume on `{path}` keeps the files of the first image, so updates of the image stay invisible.',
    program: '`{path}` holds what this stage copies in; a volume there keeps the old program after an update.',
  },
  on: {
    stage(stage, ctx) {
      for (const instruction of stage.instructions) {
        if (instruction.kind !== 'volume') continue;
        for (const { value, hasVariable, span } of instruction.words) {
          const path = hasVariable || !/^[/.]/.test(value) ? undefined : resolved(value, workdirAt(instruction));
          if (!path) continue;
          if (systemPath.test(path)) ctx.report({ at: span, message: 'system', data: { path } });
          else if (copiesInto(path, stage)) ctx.report({ at: span, message: 'program', data: { path } });
        }
      }
    },
  },
});

/** The directory is the working directory and gets files from the build context or from another stage. */
function copiesInto(path: string, { instructions }: Stage): boolean {
  return instructions.some((copy) => {
    if (copy.kind !== 'copy' && copy.kind !== 'add') return false;
    const { destination } = copy;
    const workdir = workdirAt(copy);
    if (!destination || destination.hasVariable || resolved(destination.value, workdir) !== path) return false;
    return workdir === path || copiesAll(copy);
  });
}

function copiesAll({ sources }: Instruction): boolean {
  return sources.some(({ value }) => /^(?:\.\/?|\*)$/.test(value));
}
