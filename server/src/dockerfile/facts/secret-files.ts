import type { Span } from '../../text/span';
import { fact, lineOf } from '../facts';
import type { Instruction, Stage } from '../model/nodes';

const names =
  /^(?:\.env(?:\.local|\.prod|\.production|\.[\w-]+\.local)?|id_(?:rsa|dsa|ecdsa|ed25519)|\.npmrc|\.pypirc|\.netrc|\.git-credentials|\.pgpass|kubeconfig|credentials\.json|[^/]*\.(?:p12|pfx|jks)|(?=[^/]*(?:key|priv))[^/]*\.pem)$/i;
const publicNames = /pub|cert|chain|\bca\b|bundle/i;

/** The path has the name of a file that holds credentials. */
export function isSecretFile(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/(?:^|\/)\.docker\/config\.json$|(?:^|\/)\.aws\/credentials$/.test(path)) return true;
  if (/\.key$/i.test(name)) return !/pub|gpg|apt|repo|release|sign|archive|nodesource|docker/i.test(name);
  return names.test(name) && !(/\.pem$/i.test(name) && publicNames.test(name));
}

/** Something of it stands in every path of such a file. */
const mention =
  /\.(?:env|npmrc|pypirc|netrc|git-cred|pgpass|p12|pfx|jks|pem|key)|id_|kubeconfig|credentials|config\.json/i;

/** Where a later step of the same stage, or of one built on it, deletes a file of that name. */
export const removalsOf = fact(
  (
    stage: Stage,
  ): readonly {
    readonly name: string;
    readonly path: string;
    readonly at: Span;
    readonly instruction: Instruction;
  }[] =>
    stage.instructions
      .filter(({ kind, span }) => kind === 'run' && mention.test(stage.file.slice(span)))
      .flatMap((instruction) =>
        instruction.commands
          .filter(({ name }) => /(?:^|\/)(?:rm|shred|unlink)$/.test(name.value))
          .flatMap(({ args }) =>
            args
              .filter(({ value }) => isSecretFile(value))
              .map(({ value, span }) => ({
                name: value.slice(value.lastIndexOf('/') + 1),
                path: value,
                at: span,
                instruction,
              })),
          ),
      ),
);

/** A later RUN of the stage deletes what this COPY or ADD brings. */
export function isRemovedAfter(file: string, { stage, span }: Instruction): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return (
    stage !== undefined &&
    removalsOf(stage).some((removal) => removal.name === name && removal.instruction.span.start > span.start)
  );
}

/** The COPY or ADD before an instruction that brings a file of that name. */
export function bringerOf(name: string, instruction: Instruction): Instruction | undefined {
  const { stage } = instruction;
  if (!stage) return undefined;
  for (const { instructions } of lineOf(stage)) {
    const found = instructions.findLast(
      ({ kind, sources, destination, span }) =>
        (kind === 'copy' || kind === 'add') &&
        span.start < instruction.span.start &&
        [...sources, ...(destination ? [destination] : [])].some(
          ({ value }) => value.slice(value.lastIndexOf('/') + 1) === name,
        ),
    );
    if (found) return found;
  }
  return undefined;
}
