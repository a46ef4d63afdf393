import { type Edit, insert, replace, span } from '../../text/span';
import { declareGlobally } from '../facts/arg-edits';
import { externalBase, lastPartOf } from '../facts/base-images';
import type { DockerfileFile } from '../model/nodes';
import { variablesOf } from '../model/variables';
import type { Refactor } from './selected';

/** An ARG above the first FROM for the version in the tag of this one. */
export const introduceArg: Refactor = ({ file, instruction }) => {
  const stage = instruction?.kind === 'from' ? instruction.stage : undefined;
  const image = stage && externalBase(stage);
  if (!image?.tag || !image.tagSpan || image.hasVariable || image.digest) return [];
  const { source } = file;
  if (source.slice(image.tagSpan) !== image.tag || /^'|[^\w.-]/.test(source.slice(image.span).slice(0, 1) + image.tag))
    return [];

  const version = /^\d+(?:\.\d+)*/.exec(image.tag)?.[0];
  const text = version ?? image.tag;
  const name = freeName(file, `${variablePart(lastPartOf(image))}_${version ? 'VERSION' : 'TAG'}`);
  const declaration = declareGlobally(file, `${name}=${text}`);
  if (!declaration) return [];
  const at = span(image.tagSpan.start, image.tagSpan.start + text.length);
  const edits = [belowMark(file, declaration), replace(at, `\${${name}}`)];
  return [{ title: `Introduce \`ARG ${name}=${text}\``, kind: 'refactor.extract', edits: () => edits }];
};

function variablePart(name: string): string {
  const upper = name.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return /^[A-Z]/.test(upper) ? upper : `IMAGE_${upper}`;
}

function freeName(file: DockerfileFile, wanted: string): string {
  const taken = new Set(
    variablesOf(file)
      .definitions()
      .map(({ name }) => name),
  );
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted}_${number}`;
  return name;
}

/** A byte order mark stays the first thing in the file. */
function belowMark({ source }: DockerfileFile, edit: Edit): Edit {
  return edit.span.start === 0 && source.text.startsWith('\ufeff') ? insert(1, edit.text) : edit;
}
