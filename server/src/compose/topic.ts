import type { Topic } from '../analysis/feature-types';
import { cardKeys } from './card-key';
import { anchorTopic } from './hover/anchors';
import { conditionTopic } from './hover/dependencies';
import { extensionTopic } from './hover/extensions';
import { healthTestTopic } from './hover/health';
import { interpolationTopic } from './hover/interpolation';
import { mergedValueTopic } from './hover/merged-values';
import { nameTopic } from './hover/names';
import { pathTopic } from './hover/paths';
import type { HoverContext, HoverPlace, ValuePlace } from './hover/place';
import { valueTopic } from './hover/values';
import { scalarText } from './model/lookup';
import type { ComposeFile } from './model/nodes';
import { type Place, pathAt } from './path-at';
import { type ComposeProject, projectOf } from './project/project';
import { valueAt } from './values/kinds';
import { expandText, type VariableSource } from './variables';

/** What the cursor is on: an anchor, a variable, a name, a value with a meaning, a key. */
export function topicAt(
  file: ComposeFile,
  offset: number,
  context: HoverContext,
  project: ComposeProject = projectOf(file),
  variables: VariableSource = project.variables,
): Topic | undefined {
  const here: HoverPlace = { file, offset, context, variables, project };
  const special = anchorTopic(here) ?? interpolationTopic(here);
  if (special) return special;

  const place = pathAt(file, offset);
  const value = place?.on === 'value' ? valuePlace(place, here) : undefined;
  const named = place && isMount(place) ? undefined : nameTopic(here);
  const told = named ?? (value ? toldOfValue(value) : place && extensionTopic(place, here));
  if (told || !place) return told;
  const around = pathTopic(here) ?? mergedValueTopic(place, here);
  if (around) return around;
  const keys = cardKeys(place.path);
  return keys.length > 0 ? { span: place.span, keys } : undefined;
}

function toldOfValue(place: ValuePlace): Topic | undefined {
  const value = valueAt(place.path);
  return conditionTopic(place) ?? healthTestTopic(place) ?? (value && valueTopic(value, place));
}

function valuePlace({ path, node, span }: Place, here: HoverPlace): ValuePlace {
  const written = scalarText(node) ?? '';
  return { ...here, path, node, span, written, text: expandText(written, here.variables) ?? written };
}

/** In a volume string the whole says more than the name in it. */
function isMount({ path }: Place): boolean {
  return path[0] === 'services' && path[2] === 'volumes' && path.length === 4;
}
