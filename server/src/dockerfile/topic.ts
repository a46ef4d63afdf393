import type { Topic } from '../analysis/feature-types';
import { span, touches } from '../text/span';
import { type MountOption, mountOptions, mountType } from './model/mounts';
import type { DockerfileFile, Flag, Instruction } from './model/nodes';

/** What the cursor is on: a directive, a flag, a mount option, an instruction. */
export function topicAt(file: DockerfileFile, offset: number): Topic | undefined {
  const directive = file.directives.find((candidate) => touches(candidate.span, offset));
  if (directive) return directiveTopic(directive, offset);

  const instruction = instructionAt(file.instructions, offset);
  return instruction && instructionTopic(instruction, offset);
}

export function instructionAt(instructions: readonly Instruction[], offset: number): Instruction | undefined {
  let low = 0;
  let high = instructions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((instructions[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = instructions[low];
  return found && touches(found.span, offset) ? found : undefined;
}

function directiveTopic(directive: DockerfileFile['directives'][number], offset: number): Topic {
  const key = `dockerfile/directive/${directive.name}`;
  if (!touches(directive.valueSpan, offset)) return { span: directive.nameSpan, keys: [key] };
  let start = directive.valueSpan.start;
  for (const part of directive.value.split(';')) {
    const partSpan = span(start, start + part.length);
    const option = /^\w+(?==)/.exec(part)?.[0];
    if (option && touches(partSpan, offset)) return { span: partSpan, keys: [`${key}/${option}`, key] };
    start = partSpan.end + 1;
  }
  return { span: directive.valueSpan, keys: [key] };
}

function instructionTopic(instruction: Instruction, offset: number): Topic | undefined {
  const { trigger } = instruction;
  if (trigger && offset >= trigger.span.start) return instructionTopic(trigger, offset);

  const name = instruction.keyword.text.toUpperCase();
  const instructionKey = `dockerfile/instruction/${name}`;
  if (touches(instruction.keyword.span, offset)) return { span: instruction.keyword.span, keys: [instructionKey] };

  const flag = instruction.flags.find((candidate) => touches(candidate.span, offset));
  if (flag) return flagTopic(name, flag, offset);
  const none = instruction.kind === 'healthcheck' ? instruction.words[0] : undefined;
  if (none?.value.toUpperCase() === 'NONE' && touches(none.span, offset)) {
    return { span: none.span, keys: ['dockerfile/flag/HEALTHCHECK/NONE', instructionKey] };
  }
  return undefined;
}

function flagTopic(instruction: string, flag: Flag, offset: number): Topic {
  const keys = [`dockerfile/flag/${instruction}/--${flag.name}`, `dockerfile/instruction/${instruction}`];
  if (flag.name === 'mount' && flag.value && touches(flag.value.span, offset)) {
    const option = mountOptions(flag).find((candidate) => touches(candidate.span, offset));
    if (option) return { span: option.span, keys: [...mountKeys(option, flag), ...keys] };
  }
  return { span: flag.span, keys };
}

function mountKeys(option: MountOption, flag: Flag): readonly string[] {
  const type = mountType(flag);
  if (option.name === 'type') return [`dockerfile/mount/${option.value}`, 'dockerfile/mount/type'];
  return [`dockerfile/mount/${type}/${option.name}`, `dockerfile/mount/${type}`];
}
