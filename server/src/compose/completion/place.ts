import type { CompletionProposal } from '../../analysis/feature-types';
import type { FeatureContext } from '../../analysis/language';
import { span } from '../../text/span';
import { cardSubject } from '../card-key';
import { asMapping, lookup } from '../model/lookup';
import type { Mapping } from '../model/nodes';
import { nodeAt } from '../path-at';
import { folderOf } from '../project/paths';
import type { ComposeProject } from '../project/project';
import { quotedChoice } from '../values/choices';
import type { Slot } from './slot';

/** A place that waits for a value or an item, with all that may be known there. */
export interface CompletionPlace {
  readonly project: ComposeProject;
  readonly context: FeatureContext;
  readonly slot: Slot;
  readonly offset: number;
  /** The narrowest key with a card that the place belongs to. */
  readonly key: string;
  /** `value`: behind the key. `item`: in its list. `new`: below the key, where nothing stands yet. */
  readonly wants: 'value' | 'item' | 'new';
  /** What is written of the value up to the cursor. */
  readonly typed: string;
}

/** A proposal whose place is still open; its label is its text unless it has another one. */
export type Choice = Omit<CompletionProposal, 'replaces' | 'text'> & { readonly text?: string };

export function placeOf(
  project: ComposeProject,
  context: FeatureContext,
  slot: Slot,
  offset: number,
): CompletionPlace | undefined {
  const subject = cardSubject(slot.path);
  if (!subject) return undefined;
  const { key, rest } = subject;
  const wants = wantsOf(slot, rest);
  const typed = project.here.source.text.slice(slot.word.start, Math.max(offset, slot.word.start));
  return wants && { project, context, slot, offset, key, wants, typed };
}

function wantsOf({ wants, parent }: Slot, rest: readonly (string | number)[]): CompletionPlace['wants'] | undefined {
  if (wants === 'value' && rest.length === 0) return 'value';
  if (wants === 'item' && rest.length === 1 && typeof rest[0] === 'number') return 'item';
  return wants === 'key' && rest.length === 0 && parent?.kind !== 'mapping' ? 'new' : undefined;
}

/** The choices in place of what is typed of them; a new list begins with its dash. */
export function propose(
  { slot, offset, wants }: CompletionPlace,
  typed: string,
  choices: readonly Choice[],
): readonly CompletionProposal[] {
  const replaces = span(Math.max(slot.word.start, offset - typed.length), Math.max(slot.word.end, offset));
  const isWhole = replaces.start === slot.word.start;
  return choices
    .filter(({ label }) => !slot.present.has(label))
    .map((choice) => {
      const text = choice.text ?? (slot.isQuoted || !isWhole ? choice.label : quotedChoice(choice.label));
      return { ...choice, text: wants === 'new' && isWhole && !slot.isFlow ? `- ${text}` : text, replaces };
    });
}

/** Where relative paths of the document start; with a slash at its end. */
export function folderOfProject({ project, context }: Pick<CompletionPlace, 'project' | 'context'>): string {
  const folder = project.files.find(({ file }) => file === project.here)?.folder;
  return folder || folderOf(context.uri);
}

/** The mapping that holds the key of a value slot, or the item of a list. */
function mappingAround({ project, slot, offset }: CompletionPlace): Mapping | undefined {
  const path = slot.wants === 'value' ? slot.path.slice(0, -1) : slot.path;
  return asMapping(nodeAt(project.here, path, offset));
}

/** The node of another key beside the one at the cursor. */
export function besides(place: CompletionPlace, key: string) {
  const mapping = mappingAround(place);
  return mapping && lookup(mapping, key)?.value;
}
