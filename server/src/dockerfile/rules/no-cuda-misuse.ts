import { imageName } from '../../images/reference';
import { defineRule } from '../../lint/rule';
import type { Stage } from '../model/nodes';
import type { ShellCommand, ShellWord } from '../model/shell';
import { baseImage } from '../packages/base-family';
import { commandWords, programOf } from '../packages/command-line';
import { nameOfPackage, packageChanges } from '../packages/installs';
import { isDevelopment } from '../packages/stages';

export default defineRule({
  id: 'dockerfile/no-cuda-misuse',
  category: 'correctness',
  severity: 'hint',
  offByDefault: true,
  aliases: [
    'tally/gpu/no-buildtime-gpu-queries',
    'tally/gpu/no-redundant-cuda-install',
    'tally/gpu/no-container-runtime-in-image',
    'tally/gpu/cuda-version-mismatch',
    'tally/gpu/prefer-runtime-final-stage',
    'tally/gpu/prefer-minimal-driver-capabilities',
    'tally/gpu/no-hardcoded-visible-devices',
  ],
  messages: {
    query: 'No GPU exists during a build, so `{command}` fails or answers wrongly.',
    runtime: '`{package}` belongs on the host; inside the image it does nothing.',
    development: 'A `devel` image holds the compiler; the final stage needs `runtime` or `base`.',
    capabilities: '`all` also asks for display and video; `compute,utility` is enough to compute.',
    devices: 'Fixed device numbers fit one machine; which GPU is used belongs to the start of the container.',
  },
  on: {
    dockerfile(file, ctx) {
      const stage = file.stages.at(-1);
      if (!stage || !isCuda(stage) || isDevelopment(stage)) return;
      const { image } = stage;
      if (image?.tagSpan && /(?:^|-)devel(?:-|$)/.test(image.tag ?? ''))
        ctx.report({ at: image.tagSpan, message: 'development' });
    },
    command({ command, instruction }, ctx) {
      const { kind, stage } = instruction;
      if (kind !== 'run' || !stage || !isCuda(stage) || instruction.flag('device')) return;
      const query = queryOf(command);
      if (query) ctx.report({ at: query.span, message: 'query', data: { command: programOf(command) } });
    },
    run(instruction, ctx) {
      const { stage } = instruction;
      if (!stage || !isCuda(stage)) return;
      for (const { action, packages } of packageChanges(instruction)) {
        if (action !== 'install') continue;
        for (const { value, span: at } of packages) {
          const isRuntime = /^(?:nvidia-container-toolkit|nvidia-docker2|nvidia-container-runtime)$/.test(
            nameOfPackage(value),
          );
          if (isRuntime) ctx.report({ at, message: 'runtime', data: { package: value } });
        }
      }
    },
    env({ pairs, stage }, ctx) {
      if (!stage || !isCuda(stage)) return;
      for (const { name, value } of pairs) {
        if (!value || value.hasVariable) continue;
        if (name.value === 'NVIDIA_DRIVER_CAPABILITIES' && value.value === 'all')
          ctx.report({ at: value.span, message: 'capabilities' });
        if (name.value === 'NVIDIA_VISIBLE_DEVICES' && /^(?:\d|GPU-)/.test(value.value))
          ctx.report({ at: value.span, message: 'devices' });
      }
    },
  },
});

function isCuda(stage: Stage): boolean {
  const image = baseImage(stage);
  return image !== undefined && /^(?:nvidia\/cuda|nvcr\.io\/nvidia\/.+)$/.test(imageName(image));
}

/** The word that asks for the GPU. */
function queryOf(command: ShellCommand): ShellWord | undefined {
  const words = commandWords(command);
  const [name] = words;
  if (programOf(command) === 'nvidia-smi') return name;
  if (!/^python[\d.]*$/.test(programOf(command))) return undefined;
  return words.find(({ value }) => /torch\.cuda\.(?:is_available|device_count|get_device)/.test(value));
}
