import type { Topic } from '../../analysis/feature-types';
import { code } from '../../knowledge/escape';
import type { Span } from '../../text/span';
import { platformArgs, proxyArgs, variablesOf } from '../model/variables';
import { explain, hasCard, type Place } from './place';

/** What the builder sets, with an example of each. */
const builders: Readonly<Record<string, readonly [what: string, example: string]>> = {
  ARCH: ['the architecture', 'such as `amd64` or `arm64`'],
  OS: ['the operating system', 'such as `linux`'],
  OSVERSION: ['the version of Windows', 'else empty'],
  PLATFORM: ['the platform', 'such as `linux/amd64`'],
  VARIANT: ['the variant of the architecture', 'such as `v7`; often empty'],
};

/** True for arguments that exist without a line that gives them a value. */
export function isBuilders(name: string): boolean {
  return platformArgs.has(name) || proxyArgs.has(name);
}

/** An argument that the builder sets, or takes from its surroundings. */
export function buildersTopic(name: string, span: Span, place: Place): Topic {
  const { context, instruction, file } = place;
  const own = `dockerfile/arg/${name}`;
  const general = proxyArgs.has(name) ? 'dockerfile/arg/HTTP_PROXY' : 'dockerfile/arg/TARGETARCH';
  const isInStage = instruction.stage !== undefined && instruction.kind !== 'from';
  const isDeclared = instruction.kind === 'arg' || variablesOf(file).definitionAt(name, instruction) !== undefined;
  const needsArg = platformArgs.has(name) && isInStage && !isDeclared;
  return explain(context, {
    span,
    paragraphs: [
      `**${code(name)}** · ${buildersMeaning(name)}`,
      needsArg && `Empty here: inside a stage it needs a line of its own, \`ARG ${name}\`, before this one.`,
    ],
    keys: hasCard(context, own) ? [own] : [general],
    more: proxyArgs.has(name)
      ? { title: 'Proxies', page: 'chapters/dockerfile#proxy-args' }
      : { title: 'Build for other platforms', page: 'chapters/dockerfile#platform' },
  });
}

function buildersMeaning(name: string): string {
  if (proxyArgs.has(name)) return 'predefined: usable in `RUN` without an `ARG` line, and kept out of the history';
  if (name === 'TARGETSTAGE')
    return 'set by the builder: the name of the stage that is built, `default` for one without';
  const of = name.startsWith('BUILD') ? 'of the machine that builds' : 'of the result';
  const [what, example] = builders[name.replace(/^(?:BUILD|TARGET)/, '')] ?? ['a part of the platform', ''];
  return `set by the builder: ${what} ${of}, ${example}`;
}
