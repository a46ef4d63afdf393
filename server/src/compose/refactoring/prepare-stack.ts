import { difference } from '../../text/difference';
import { SourceText } from '../../text/source-text';
import { applyEdits, type Edit, remove } from '../../text/span';
import { addAtPath } from '../edits/add-at-path';
import { isShared } from '../edits/removal-fix';
import { refusedServiceKeys, refusedTopKeys, swarmPlaces } from '../facts/stack-keys';
import { serviceEntry, topMappings } from '../facts/tree';
import { isPatched, valueIn } from '../facts/value';
import { lower } from '../model/lower';
import type { ComposeFile, Entry, Mapping, Service } from '../model/nodes';
import { removal } from '../removal';
import { code } from './layout';
import type { Refactor } from './selected';
import { quoted } from './yaml-text';

/** More of them would keep people waiting, since each moves by itself. */
const mostMoves = 60;

/** Takes away what `docker stack deploy` refuses, with the comments on it, and says in its place what a stack understands. */
export const prepareStack: Refactor = ({ file, steps }) => {
  const [top] = steps;
  if (steps.length !== 1 || top?.element.kind !== 'entry' || /^x-/.test(top.element.key.text)) return [];
  const moves = file.services.flatMap(movesIn);
  if (moves.length > mostMoves) return [];
  const gone = [...topMappings(file).flatMap((mapping) => goingFrom(file, mapping, (key) => refusedTopKeys.has(key)))];
  for (const service of file.services) {
    if (!service.mapping || isPatched(service.entry.value)) continue;
    gone.push(...goingFrom(file, service.mapping, (key, entry) => isRefused(key, entry) || isMoved(moves, entry)));
  }
  if (gone.length === 0) return [];
  const edits = gone.map(({ edit }) => edit);
  const moved = gone.filter(({ entry }) => isMoved(moves, entry));
  const after = withMoves(
    applyEdits(file.source.text, edits),
    moves.filter(({ entry }) => moved.some((each) => each.entry === entry)),
  );
  if (after === undefined) return [];
  const goes = gone.length - moved.length;
  const parts = [
    goes > 0 ? `${counted(goes)} ${goes === 1 ? 'goes' : 'go'}` : '',
    moved.length > 0 ? `${counted(moved.length)} ${moved.length === 1 ? 'moves' : 'move'} below ${code('deploy')}` : '',
  ];
  const title = `Prepare for ${code('docker stack deploy')}: ${parts.filter(Boolean).join(', ')}`;
  return [{ title, kind: 'refactor.rewrite', edits: () => [difference(file.source.text, after)] }];
};

interface Move {
  readonly service: string;
  readonly entry: Entry;
  readonly path: readonly string[];
  readonly value: string;
}

interface Going {
  readonly entry: Entry;
  readonly edit: Edit;
}

function goingFrom(
  file: ComposeFile,
  mapping: Mapping,
  isGoing: (key: string, entry: Entry) => boolean,
): readonly Going[] {
  return mapping.entries.flatMap((entry, index): Going | [] => {
    if (!isGoing(entry.key.text, entry) || isPatched(entry.value) || isShared(file, entry.span)) return [];
    const place = removal(file.source, mapping, index);
    return place ? { entry, edit: remove(place) } : [];
  });
}

/** A stack knows a list of dependencies, which it ignores, and refuses the mapping. */
function isRefused(key: string, { value }: Entry): boolean {
  return refusedServiceKeys.has(key) || (key === 'depends_on' && value?.kind === 'mapping');
}

function isMoved(moves: readonly Move[], entry: Entry): boolean {
  return moves.some((move) => move.entry === entry);
}

/** The keys whose meaning has a place below `deploy` that is still free. */
function movesIn(service: Service): readonly Move[] {
  return (service.mapping?.entries ?? []).flatMap((entry): Move | [] => {
    const key = entry.key.text;
    const path = swarmPlaces.get(key)?.split('.');
    const text = valueIn(entry.value)?.written;
    if (!path || text === undefined || serviceEntry(service, ...path)) return [];
    if (key !== 'restart') return { service: service.name, entry, path, value: key === 'cpus' ? quoted(text) : text };
    const condition = conditionOf(text);
    return condition ? { service: service.name, entry, path: [...path, 'condition'], value: condition } : [];
  });
}

function conditionOf(restart: string): string | undefined {
  if (/^(?:always|unless-stopped)$/.test(restart)) return 'any';
  if (/^on-failure/.test(restart)) return 'on-failure';
  return restart === 'no' ? 'none' : undefined;
}

/** The text with each value at its new place; `undefined` where one of them finds none. */
function withMoves(text: string, moves: readonly Move[]): string | undefined {
  let now = text;
  for (const { service, path, value } of moves) {
    const here = lower(new SourceText(now)).services.find(({ name }) => name === service);
    const edits = here && addAtPath(here, path, value);
    if (!edits) return undefined;
    now = applyEdits(now, edits);
  }
  return now;
}

function counted(count: number): string {
  return count === 1 ? '1 key' : `${count} keys`;
}
