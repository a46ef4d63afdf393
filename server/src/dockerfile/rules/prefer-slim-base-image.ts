import { type ImageReference, imageName } from '../../images/reference';
import { distributionCycle, piecesOf } from '../../images/tags';
import { defineRule, type Fix } from '../../lint/rule';
import { replace } from '../../text/span';
import { lineOf } from '../facts';
import { externalBase, isOutdated } from '../facts/base-images';
import { compileStep, stepsOf } from '../facts/build-commands';
import type { Stage } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { aptCommand } from '../packages/apt';

/** Images whose plain tag brings compilers and headers, and where the word `slim` stands in the tag of the other one. */
const slimPlace: Readonly<Record<string, 'last' | 'second'>> = {
  node: 'last',
  perl: 'second',
  python: 'second',
  ruby: 'second',
  rust: 'second',
};

export default defineRule({
  id: 'dockerfile/prefer-slim-base-image',
  category: 'size',
  severity: 'info',
  messages: {
    full: '`{image}` brings compilers and headers into the image that ships; `{tag}` is the same without them.',
    sdk: '`{image}` brings its whole tool chain into the image that ships; a runtime image starts the same program.',
  },
  fixes: { useSlim: { title: 'Use `{image}:{tag}`', safety: 'suggestion' } },
  on: {
    dockerfile({ stages }, ctx) {
      const last = stages.at(-1);
      if (!last) return;
      const root = [...lineOf(last)].at(-1);
      const image = root && externalBase(root);
      if (!image || image.hasVariable || image.digest || isOutdated(image, ctx.today)) return;

      const tag = smallerTag(image);
      const name = imageName(image);
      const isKit = name === 'mcr.microsoft.com/dotnet/sdk';
      if ((!tag && !isKit) || isForWork(last)) return;
      if (tag && image.tagSpan) {
        const { tagSpan } = image;
        const fix: Fix<'useSlim'> = {
          title: 'useSlim',
          data: { image: name, tag },
          edits: () => [replace(tagSpan, tag)],
        };
        ctx.report({ at: tagSpan, message: 'full', data: { image: image.text, tag }, fixes: [fix] });
      } else if (isKit && image.tag) {
        ctx.report({ at: image.span, message: 'sdk', data: { image: image.text } });
      }
    },
  },
});

/** It compiles, so it needs its compilers; or someone develops in it. */
function isForWork(stage: Stage): boolean {
  if (/(?:^|[-_.])(?:build|builder|ci|dev|tests?)(?:$|[-_.])/i.test(stage.name?.value ?? '')) return true;
  if (!stage.instructions.some(({ kind }) => kind === 'cmd' || kind === 'entrypoint')) return true;
  return !stepsOf(stage, (command) => compileStep(command) ?? installsCompiler(command)).next().done;
}

function installsCompiler(command: ShellCommand): string | undefined {
  const packages = aptCommand(command)?.operands ?? [];
  return packages.find(({ value }) => /^(?:build-essential|clang|g\+\+|gcc|make|.+-dev)$/.test(value))?.value;
}

function smallerTag(image: ImageReference): string | undefined {
  const [version = '', ...variant] = piecesOf(image);
  const name = imageName(image);
  if (!/^\d+(?:\.\d+)*$/.test(version)) return undefined;
  if (name === 'eclipse-temurin') {
    const [kind, ...system] = variant[0] === 'jdk' ? variant : ['jdk', ...variant];
    return kind === 'jdk' && system.every(isSystem) ? [version, 'jre', ...system].join('-') : undefined;
  }
  const place = Object.hasOwn(slimPlace, name) ? slimPlace[name] : undefined;
  if (!place || !variant.every((piece) => distributionCycle(piece)?.product.title === 'Debian')) return undefined;
  return (place === 'last' ? [version, ...variant, 'slim'] : [version, 'slim', ...variant]).join('-');
}

function isSystem(piece: string): boolean {
  return piece === 'alpine' || distributionCycle(piece) !== undefined;
}
