import { referenceFault } from '../../images/image-syntax';
import { hasMovingTagsOnly, knownImage } from '../../images/maintained';
import { type ImageReference, imageReference } from '../../images/reference';
import { retirementOf } from '../../images/retired-images';
import { defineRule } from '../../lint/rule';
import { replace, type Span } from '../../text/span';
import type { DockerfileFile } from '../model/nodes';
import type { Word } from '../model/words';

/** A place that says `latest`, and the image that it says it of. */
interface LatestTag {
  readonly at: Span;
  readonly image: ImageReference;
}

export default defineRule({
  id: 'dockerfile/no-latest-base-image',
  category: 'reproducibility',
  severity: 'warning',
  aliases: [
    'DL3007',
    'CKV_DOCKER_7',
    'DS-0001',
    'kics:image-version-using-latest',
    'semgrep:avoid-latest-version',
    'dockerfilelint:latest_tag',
  ],
  messages: { latest: '`latest` moves: the same file builds on another `{image}` tomorrow.' },
  fixes: { useTag: { title: 'Use `{image}:{tag}`', safety: 'suggestion' } },
  on: {
    dockerfile(file, ctx) {
      const written = file.stages.flatMap(({ image }) => latestTagOf(image) ?? []);
      for (const { at, image } of [...written, ...latestArguments(file)]) {
        const name = nameOf(image);
        const tag = knownImage(image)?.tag;
        ctx.report({
          at,
          message: 'latest',
          data: { image: name },
          fixes: tag ? [{ title: 'useTag', data: { image: name, tag }, edits: () => [replace(at, tag)] }] : [],
        });
      }
    },
  },
});

function latestTagOf(image: ImageReference | undefined): LatestTag | undefined {
  if (image?.tag !== 'latest' || !image.tagSpan || image.digest !== undefined) return undefined;
  if (hasMovingTagsOnly(image) || retirementOf(image) || referenceFault(image.text)) return undefined;
  return { at: image.tagSpan, image };
}

/** Build arguments above the first `FROM` whose default puts `latest` into a `FROM`; each counts once. */
function latestArguments(file: DockerfileFile): readonly LatestTag[] {
  const first = file.stages[0]?.from;
  if (!first) return [];
  return file.instructions
    .slice(0, file.instructions.indexOf(first))
    .filter(({ kind }) => kind === 'arg')
    .flatMap(({ pairs }) => pairs)
    .flatMap(({ name, value }) => (value && !value.hasVariable ? (latestDefault(file, name.text, value) ?? []) : []));
}

function latestDefault(file: DockerfileFile, name: string, value: Word): LatestTag | undefined {
  const isTag = value.value === 'latest';
  if (!isTag && !value.value.endsWith(':latest')) return undefined;
  const uses = file.stages.flatMap(({ image }) => image ?? []);
  if (!isTag) return uses.some(({ text }) => isVariable(text, name)) ? latestTagOf(imageReference(value)) : undefined;

  const image = uses.find(({ tag, digest }) => tag !== undefined && digest === undefined && isVariable(tag, name));
  if (!image || hasMovingTagsOnly(image)) return undefined;
  const start = value.span.start + value.text.indexOf('latest');
  return { at: { start, end: start + 'latest'.length }, image };
}

function isVariable(text: string, name: string): boolean {
  return text === `$${name}` || text === `\${${name}}`;
}

function nameOf({ registry, repository }: ImageReference): string {
  return registry ? `${registry}/${repository}` : repository;
}
