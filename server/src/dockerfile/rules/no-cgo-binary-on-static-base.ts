import { imageName } from '../../images/reference';
import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { isExported } from '../facts';
import { type Instruction, type Stage, stageCalled } from '../model/nodes';
import { baseFamily, baseImage } from '../packages/base-family';
import { flagValue, type ToolCommand } from '../packages/command-line';
import { goCommand } from '../packages/go';
import { settingSearch } from '../packages/settings';
import { environmentAt } from '../packages/stages';

export default defineRule({
  id: 'dockerfile/no-cgo-binary-on-static-base',
  category: 'correctness',
  severity: 'warning',
  messages: {
    linked: 'With cgo the program may need glibc, which `{image}` does not have; then it does not start there.',
  },
  fixes: { disable: { title: 'Add `CGO_ENABLED=0`', safety: 'suggestion' } },
  on: {
    command({ command, instruction }, ctx) {
      const { kind, stage, json } = instruction;
      if (kind !== 'run' || !stage) return;
      const go = goCommand(command);
      if (!go || !/^(?:build|install)$/.test(go.subcommand) || !isDebianGo(stage) || isStatic(go, instruction)) return;
      const image = targetWithoutGlibc(go, stage);
      if (!image) return;
      ctx.report({
        at: go.span,
        message: 'linked',
        data: { image },
        fixes: json ? [] : [{ title: 'disable', edits: () => [insert(go.toolSpan.start, 'CGO_ENABLED=0 ')] }],
      });
    },
  },
});

function isDebianGo(stage: Stage): boolean {
  const image = baseImage(stage);
  return image !== undefined && imageName(image) === 'golang' && baseFamily(stage) === 'debian';
}

/** Cgo is off or its result static; a foreign GOARCH turns it off as well. */
function isStatic(go: ToolCommand, instruction: Instruction): boolean {
  const at = go.toolSpan.start;
  if (/-static\b/.test(flagValue(go, '-ldflags') ?? '') || /\bosusergo\b/.test(flagValue(go, '-tags') ?? ''))
    return true;
  const isSet = (name: string) => environmentAt(name, instruction, at) !== 'unset';
  return isSet('CGO_ENABLED') || isSet('GOARCH') || isSet('GOFLAGS') || exportsCgo(instruction, at);
}

const exportsCgo = settingSearch(/go env -w(?:(?!go env -w)[^\n])*CGO_ENABLED/);

/** The image of a stage that copies the program and has no glibc. */
function targetWithoutGlibc(go: ToolCommand, builder: Stage): string | undefined {
  const { stages } = builder.file;
  const output = flagValue(go, '-o') ?? '';
  for (const stage of stages) {
    const image = baseImage(stage);
    if (!image || !(isExported(stage) && lacksGlibc(stage, image.text))) continue;
    if (stage.instructions.some((copy) => takesProgram(copy, builder, output))) return image.text;
  }
  return undefined;
}

function lacksGlibc(stage: Stage, image: string): boolean {
  return image === 'scratch' || /^gcr\.io\/distroless\/static/.test(image) || baseFamily(stage) === 'alpine';
}

function takesProgram(copy: Instruction, builder: Stage, output: string): boolean {
  const from = copy.kind === 'copy' ? copy.flag('from')?.value?.value : undefined;
  const { stages } = builder.file;
  if (from === undefined || stageCalled(from, stages, stages.length) !== builder) return false;
  if (output === '' || output.includes('$')) return true;
  const name = output.replace(/^.*\//, '');
  return copy.sources.some(({ value }) => value.endsWith(name) || output.startsWith(value.replace(/\/?\.?$/, '/')));
}
