import { imageName } from '../../images/reference';
import { fact, lineOf } from '../facts';
import type { Instruction, Stage } from '../model/nodes';
import { baseImage } from '../packages/base-family';

/** Images of Chainguard that hold no shell in the tags without `-dev`. */
const chainguard = /^cgr\.dev\/chainguard\/(?:static|glibc-dynamic|cc-dynamic|jre|nginx|python)$/;

/** The base of a stage holds no shell, as far as its name tells. */
const hasBaseWithoutShell = fact((stage: Stage): boolean => {
  const image = baseImage(stage);
  if (!image || image.hasVariable) return false;
  const name = imageName(image);
  const tag = image.tag ?? '';
  if (name === 'scratch') return true;
  if (/^gcr\.io\/distroless\//.test(name)) return !/debug/.test(tag);
  return chainguard.test(name) && !/-dev$/.test(tag);
});

/** Nothing before the instruction may have brought a shell: an archive, a root directory, or a file of that name. */
export function lacksShellAt(instruction: Instruction): boolean {
  const { stage } = instruction;
  if (!stage || !hasBaseWithoutShell(stage)) return false;
  return ![...lineOf(stage)].some(({ instructions }) =>
    instructions.some(
      (earlier) => (earlier.stage !== stage || earlier.span.start < instruction.span.start) && mayBringShell(earlier),
    ),
  );
}

function mayBringShell({ kind, sources, destination }: Instruction): boolean {
  if (kind === 'shell') return true;
  if ((kind !== 'copy' && kind !== 'add') || !destination) return false;
  if (kind === 'add' && sources.some(({ value }) => /:\/\/|\.(?:tar|t[a-z]*z)/i.test(value))) return true;
  const all = [...sources, destination];
  if (all.some(({ hasVariable }) => hasVariable)) return true;
  if (all.some(({ value }) => /busybox|rootfs|toybox|(?:^|\/)(?:ba|da|a)?sh$|(?:^|\/)s?bin\/?$/.test(value)))
    return true;
  const isRoot = /^\/?\.?\/?$/.test(destination.value);
  return isRoot && sources.some(({ value }) => !/[^./]\.\w+$/.test(value));
}
