import type { DocumentLink } from '../../analysis/feature-types';
import { type ImageReference, imageReference } from '../../images/reference';
import { registryPage } from '../../images/registry-page';
import { type DockerfileFile, stageCalled } from '../model/nodes';
import type { Word } from '../model/words';

/** Images to their registry's page, sources of the build context to the file, addresses to themselves. */
export function links(file: DockerfileFile): readonly DocumentLink[] {
  const found: DocumentLink[] = [];
  for (const { name, value, valueSpan } of file.directives) {
    if (name !== 'syntax') continue;
    const image = imageReference({ text: value, value, span: valueSpan, hasVariable: false });
    const link = imageLink(image);
    if (link) found.push(link);
  }
  for (const instruction of file.instructions) {
    const from = instruction.flag('from')?.value;
    if (instruction.kind === 'from' && instruction.image && !instruction.stage?.parent) {
      const link = imageLink(instruction.image);
      if (link) found.push(link);
    }
    if (instruction.kind !== 'copy' && instruction.kind !== 'add') continue;
    if (from && !stageCalled(from.value, file.stages, instruction.stage?.index ?? 0) && /[:/.@]/.test(from.value)) {
      const link = imageLink(imageReference(from));
      if (link) found.push(link);
    }
    if (!from) found.push(...instruction.sources.flatMap(sourceLink));
  }
  return found;
}

function imageLink(image: ImageReference): DocumentLink | undefined {
  const url = registryPage(image);
  return url ? { span: image.span, target: { url }, tooltip: `Open ${image.repository} in its registry` } : undefined;
}

function sourceLink({ value, span, hasVariable }: Word): readonly DocumentLink[] {
  if (hasVariable || /[*?[\]\\]/.test(value)) return [];
  if (/^https?:\/\//i.test(value)) return [{ span, target: { url: value }, tooltip: 'Open the address' }];
  if (/^[a-z][\w+.-]*:|@/i.test(value) || value === '.' || value === '/') return [];
  return [{ span, target: { path: value.replace(/^\/+/, '') }, tooltip: 'Open the file in the build context' }];
}
