import type { Topic } from '../analysis/feature-types';
import type { FeatureContext, MaybePromise } from '../analysis/language';
import { code } from '../knowledge/escape';
import { touches } from '../text/span';
import { commandTopic } from './hover/commands';
import { suppressionTopic } from './hover/comments';
import { directiveTopic } from './hover/directives';
import { bracketTopic, shellTopic } from './hover/forms';
import { healthTopic } from './hover/health';
import { heredocTopic } from './hover/heredocs';
import { imageTopic } from './hover/images';
import { copiedPathTopic, directoryTopic } from './hover/paths';
import { explain, type Place } from './hover/place';
import { portTopic } from './hover/ports';
import { signalTopic } from './hover/signals';
import { stageTopic } from './hover/stages';
import { accountMeaning, userTopic } from './hover/users';
import { variableTopic } from './hover/variables';
import { instructionAt } from './model/lookup';
import { type MountOption, mountOptions, mountOptionWord, mountType } from './model/mounts';
import type { DockerfileFile, Flag } from './model/nodes';

/** What the cursor is on, the narrowest thing that something can be said about. */
export function topicAt(
  file: DockerfileFile,
  offset: number,
  context: FeatureContext,
): MaybePromise<Topic | undefined> {
  const directive = file.directives.find((candidate) => touches(candidate.span, offset));
  if (directive) return directiveTopic(directive, { file, offset, context });
  const comment = file.comments.find(({ span }) => span.start < offset && offset <= span.end);
  if (comment) return suppressionTopic({ file, offset, context });

  const outer = instructionAt(file.instructions, offset);
  const instruction = outer?.trigger && offset >= outer.trigger.span.start ? outer.trigger : outer;
  return instruction && instructionTopic({ file, instruction, offset, context });
}

function instructionTopic(place: Place): MaybePromise<Topic | undefined> {
  const { instruction, offset } = place;
  if (touches(instruction.keyword.span, offset)) return keywordTopic(place);
  const flag = instruction.flags.find((candidate) => touches(candidate.span, offset));
  return (
    variableTopic(place) ??
    heredocTopic(place) ??
    (flag ? flagTopic(flag, place) : argumentTopic(place)) ??
    bracketTopic(place) ??
    commandTopic(place)
  );
}

function keywordTopic({ instruction, context }: Place): Topic {
  const name = instruction.keyword.text.toUpperCase();
  const key = `dockerfile/instruction/${name}`;
  const { span } = instruction.keyword;
  if (!instruction.isTrigger || !instruction.kind) return { span, keys: [key] };
  return explain(context, {
    span,
    paragraphs: [
      `**${code(`ONBUILD ${name}`)}** · does nothing here; it runs in builds \`FROM\` this image, right behind that line`,
    ],
    keys: [key],
    more: { title: 'ONBUILD', page: 'chapters/dockerfile#onbuild' },
  });
}

function argumentTopic(place: Place): MaybePromise<Topic | undefined> {
  const { instruction } = place;
  switch (instruction.kind) {
    case 'from':
      return baseTopic(place);
    case 'copy':
    case 'add':
      return copiedPathTopic(place);
    case 'expose':
      return portTopic(place);
    case 'healthcheck':
      return noneTopic(place);
    case 'shell':
      return shellTopic(place);
    case 'stopsignal':
      return signalTopic(place);
    case 'user':
      return userTopic(place);
    case 'volume':
    case 'workdir':
      return directoryTopic(place);
    default:
      return undefined;
  }
}

function baseTopic(place: Place): Topic | undefined {
  const { instruction, offset, file } = place;
  const [image] = instruction.words;
  if (image && touches(image.span, offset)) return imageTopic(image, place);
  const stage = file.stages.find(({ from, name }) => from === instruction && name && touches(name.span, offset));
  return stage?.name && stageTopic(stage, stage.name.span, place);
}

function noneTopic({ instruction, offset }: Place): Topic | undefined {
  const [none] = instruction.words;
  if (none?.value.toUpperCase() !== 'NONE' || !touches(none.span, offset)) return undefined;
  return { span: none.span, keys: ['dockerfile/flag/HEALTHCHECK/NONE', 'dockerfile/instruction/HEALTHCHECK'] };
}

function flagTopic(flag: Flag, place: Place): Topic {
  const { instruction, offset, context } = place;
  const name = instruction.keyword.text.toUpperCase();
  const keys = [`dockerfile/flag/${name}/--${flag.name}`, `dockerfile/instruction/${name}`];
  const value = flag.value && touches(flag.value.span, offset) ? flag.value : undefined;
  const plain = { span: flag.span, keys };
  switch (flag.name) {
    case 'mount':
      return (value && mountTopic(flag, keys, place)) ?? plain;
    case 'from':
      return (value && imageTopic(value, place)) ?? plain;
    case 'chown': {
      const meaning = value && accountMeaning(value, place);
      if (!value || !meaning) return plain;
      return explain(context, { span: flag.span, paragraphs: [`**${code(value.text)}** · ${meaning}`], keys });
    }
    default:
      return (instruction.kind === 'healthcheck' && healthTopic(flag, place)) || plain;
  }
}

function mountTopic(flag: Flag, keys: readonly string[], place: Place): Topic | undefined {
  const option = mountOptions(flag).find((candidate) => touches(candidate.span, place.offset));
  if (!option) return undefined;
  const from = option.name === 'from' ? mountOptionWord(option) : undefined;
  const image = from && touches(from.span, place.offset) ? imageTopic(from, place) : undefined;
  return image ?? { span: option.span, keys: [...mountKeys(option, flag), ...keys] };
}

function mountKeys(option: MountOption, flag: Flag): readonly string[] {
  const type = mountType(flag);
  if (option.name === 'type') return [`dockerfile/mount/${option.value}`, 'dockerfile/mount/type'];
  return [`dockerfile/mount/${type}/${option.name}`, `dockerfile/mount/${type}`];
}
