import type { Completion, CompletionProposal, KnownCompletions } from '../analysis/feature-types';
import type { FeatureContext } from '../analysis/language';
import type { SourceText } from '../text/source-text';
import { span } from '../text/span';
import { cardSubject, shapeAt } from './card-key';
import { argKeyProposals, buildProposals } from './completion/builds';
import { extendedProposals } from './completion/extended';
import { imageProposals } from './completion/images';
import { keyProposals } from './completion/keys';
import { pathProposals } from './completion/paths';
import { type CompletionPlace, placeOf } from './completion/place';
import { type Slot, slotAt } from './completion/slot';
import { slotBefore } from './completion/slot-before';
import { composeSnippets } from './completion/snippets';
import { valueProposals } from './completion/values';
import { aliasProposals, variableProposals } from './completion/variables';
import type { ComposeFile } from './model/nodes';
import { type ComposeProject, projectOf } from './project/project';
import { specAt } from './schema/table';

/** The keys that fit where the file alone tells which; `undefined` where other files have a say. */
export async function ownCompletions(
  file: ComposeFile,
  source: SourceText,
  offset: number,
  context: FeatureContext,
): Promise<KnownCompletions | undefined> {
  const slot = file.source === source ? slotAt(file, offset) : slotBefore(file, source, offset);
  const keys = slot && shapeAt(slot.path);
  if (slot?.wants !== 'key' || slot.isQuoted || slot.parent?.kind !== 'mapping' || keys?.kind !== 'keys')
    return undefined;
  const proposals = keyProposals(slot, keys, specAt(slot.path), context.keysBelow);
  return { replaces: slot.word, proposals: [...proposals, ...(await composeSnippets(slot, context))] };
}

/**
 * Keys that fit at the offset and are not there yet, values of known kinds, names of the project, variables, images,
 * paths, what the Dockerfile of a service knows, and snippets.
 */
export async function completions(
  file: ComposeFile,
  offset: number,
  context: FeatureContext,
  project: ComposeProject = projectOf(file),
): Promise<readonly CompletionProposal[]> {
  const special = variableProposals(project, offset) ?? aliasProposals(project, offset);
  if (special) return special;
  const slot = slotAt(file, offset);
  if (!slot) return [];
  const place = placeOf(project, context, slot, offset);
  return [
    ...valueProposals(project, slot),
    ...(place ? await projectProposals(place) : []),
    ...keysIn(slot, project, context),
    ...(file.elements.length === 0 ? [wholeFile(slot)] : []),
    ...placed(slot, await composeSnippets(slot, context)),
  ];
}

async function projectProposals(place: CompletionPlace): Promise<readonly CompletionProposal[]> {
  return [
    ...(await imageProposals(place)),
    ...buildProposals(place),
    ...(await extendedProposals(place)),
    ...(await pathProposals(place)),
  ];
}

function keysIn(slot: Slot, project: ComposeProject, context: FeatureContext): readonly CompletionProposal[] {
  const isKey = slot.wants === 'key' || (slot.wants === 'item' && !slot.isFlow);
  if (!isKey || slot.isQuoted) return [];
  const shape = shapeAt(slot.path);
  const keys = shape?.kind === 'keys' ? shape : undefined;
  const spec = specAt(slot.path);
  const proposals = keys || spec?.keys ? keyProposals(slot, keys, spec, context.keysBelow) : [];
  return [...placed(slot, proposals), ...argKeys(slot, project)];
}

function placed({ word }: Slot, completions: readonly Completion[]): readonly CompletionProposal[] {
  return completions.map((completion) => ({ ...completion, replaces: word }));
}

/** `build.args` takes names that only the Dockerfile knows. */
function argKeys(slot: Slot, project: ComposeProject): readonly CompletionProposal[] {
  const subject = cardSubject(slot.path);
  if (slot.wants !== 'key' || subject?.key !== 'compose/build/args' || subject.rest.length > 0) return [];
  return argKeyProposals(project, slot)
    .filter(({ label }) => !slot.present.has(label))
    .map((choice) => ({ ...choice, text: choice.text ?? choice.label, replaces: slot.word }));
}

/** For whoever begins with nothing. */
function wholeFile({ word }: Slot): CompletionProposal {
  return {
    label: 'services: …',
    kind: 'snippet',
    text: 'services:\n  ${1:web}:\n    image: ${2:nginx}\n    ports:\n      - "${3:8080:80}"\n',
    isSnippet: true,
    replaces: span(word.start, word.end),
    detail: 'a file with one service',
  };
}
