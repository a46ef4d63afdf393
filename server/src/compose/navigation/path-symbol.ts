import type { NamedSymbol, SymbolUse } from '../../analysis/feature-types';
import { SourceText } from '../../text/source-text';
import type { ComposeProject } from '../project/project';
import { fileBehind } from './links';
import { pathPlaceAt } from './path-places';

/** The file that a path at the offset leads to; its beginning counts as the definition. */
export function pathSymbol(project: ComposeProject, offset: number): NamedSymbol | undefined {
  const place = pathPlaceAt(project, offset);
  const uri = place && fileBehind(place, project);
  if (!place || !uri) return undefined;
  const start: SymbolUse = { span: { start: 0, end: 0 }, role: 'definition', keepsText: true };
  const read: SymbolUse = { span: place.span, role: 'read' };
  const isItself = project.files.some((each) => each.file === project.here && each.uri === uri);
  return {
    name: place.path,
    uses: isItself ? [start, read] : [read],
    ...(isItself ? {} : { elsewhere: [{ uri, source: new SourceText(''), uses: [start] }] }),
    at: place.span,
    isLinked: false,
    renameRefusal: 'A path changes together with its file: rename that one in the explorer.',
    refusalOf: () => undefined,
  };
}
