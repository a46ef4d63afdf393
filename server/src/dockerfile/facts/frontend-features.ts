import type { Span } from '../../text/span';
import { fact } from '../facts';
import { mountOptions } from '../model/mounts';
import type { DockerfileFile, Instruction } from '../model/nodes';

/** Something that Docker's frontend reads from `1.<minor>` on. */
export interface FrontendFeature {
  readonly name: string;
  readonly minor: number;
  readonly at: Span;
}

/** The frontend's release notes; `--chmod`, `--mount` and their like came with the first stable ones. */
const flagMinors: ReadonlyMap<string, number> = new Map([
  ['add --checksum', 6],
  ['add --chmod', 2],
  ['add --exclude', 19],
  ['add --link', 4],
  ['add --unpack', 17],
  ['copy --chmod', 2],
  ['copy --exclude', 19],
  ['copy --link', 4],
  ['copy --parents', 20],
  ['healthcheck --start-interval', 6],
  ['run --device', 14],
  ['run --mount', 2],
  ['run --network', 3],
  ['run --security', 20],
]);

/** All uses of such features, in document order. */
export const frontendFeatures = fact<DockerfileFile, readonly FrontendFeature[]>((file) => {
  return file.instructions.flatMap(featuresIn);
});

const featuresIn = fact<Instruction, readonly FrontendFeature[]>((instruction) => [
  ...featuresOf(instruction),
  ...(instruction.trigger ? featuresOf(instruction.trigger) : []),
]);

function* featuresOf({ kind, flags, heredocs, isTrigger }: Instruction): Generator<FrontendFeature> {
  for (const flag of flags) {
    const minor = flagMinors.get(`${kind} --${flag.name}`);
    if (minor !== undefined) yield { name: `--${flag.name}`, minor, at: flag.nameSpan };
    if (kind !== 'run' || flag.name !== 'mount') continue;
    const options = mountOptions(flag);
    if (!options.some(({ name, value }) => name === 'type' && value === 'secret')) continue;
    const env = options.find(({ name }) => name === 'env');
    if (env) yield { name: 'env', minor: 10, at: env.span };
  }
  const [heredoc] = heredocs;
  if (heredoc && !isTrigger) yield { name: '<<', minor: 4, at: heredoc.marker };
}
