import type { CompletionProposal } from '../../analysis/feature-types';
import { valueIn } from '../facts/value';
import { parsedFile } from '../project/parsed-files';
import { uriOf } from '../project/paths';
import { besides, type Choice, type CompletionPlace, folderOfProject, propose } from './place';

/** The services that `extends.service` may name: those of the file beside it, else those of the document. */
export async function extendedProposals(place: CompletionPlace): Promise<readonly CompletionProposal[]> {
  const { project, context, slot, typed, wants } = place;
  if (place.key !== 'compose/extends/service' || wants !== 'value') return [];
  const written = besides(place, 'file');
  const path = valueIn(written, project.variables)?.text;
  const uri = path && uriOf(path, folderOfProject(place));
  const text = uri ? await context.workspace.readText(uri) : undefined;
  const file = uri && text !== undefined ? parsedFile(uri, text) : written ? undefined : project.here;
  const own = slot.path[1];
  const choices = (file?.services ?? []).flatMap(({ name }): Choice | [] =>
    file === project.here && name === own
      ? []
      : { label: name, kind: 'reference', detail: path ? `service of ${path}` : 'service' },
  );
  return propose(place, typed, choices);
}
