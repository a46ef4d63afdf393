import { type InstructionList, instructionsIn } from '../../build-context/dockerfile-instructions';
import { outlineOf } from '../../build-context/dockerfile-outline';
import { parseTemplate, type Reference, referencesOf } from '../interpolation';
import type { Service } from '../model/nodes';
import { serviceEntry } from './tree';
import { isPatched, type Value, valueIn } from './value';

/** A Dockerfile that stands below `build.dockerfile_inline`. */
interface InlineDockerfile {
  readonly value: Value;
  /** The text for the builder, with variables of Compose as they are written. */
  readonly text: string;
}

/** What is written in the service itself; `undefined` where nothing is, or where an earlier file is changed. */
export function inlineDockerfileOf(service: Service): InlineDockerfile | undefined {
  const build = serviceEntry(service, 'build')?.value;
  const node = serviceEntry(service, 'build', 'dockerfile_inline')?.value;
  if ([service.entry.value, build, node].some(isPatched)) return undefined;
  const value = valueIn(node);
  return value && { value, text: value.written.replaceAll('$$', '$') };
}

export function instructionsOf({ text }: InlineDockerfile): InstructionList {
  return instructionsIn(text);
}

/** References that Compose replaces although the same text declares the name with `ARG` or `ENV`. */
export function unescapedVariables(service: Service): readonly Reference[] {
  const inline = inlineDockerfileOf(service);
  if (!inline?.value.hasVariable) return [];
  const { globalArgs, stages } = outlineOf(inline.text);
  const names = new Set([
    ...globalArgs.map(({ name }) => name),
    ...stages.flatMap(({ args, variables }) => [...args.map(({ name }) => name), ...variables]),
  ]);
  const { span } = inline.value.node;
  const references = referencesOf(parseTemplate(service.file.source.slice(span), span.start));
  return references.filter(({ name }) => names.has(name));
}
