import { type ClientCapabilities, type CodeAction, Range } from 'vscode-languageserver';
import { isProblem } from '../../registry/answered';
import { toSpan, toTextEdit } from '../convert';
import type { FeatureHost } from '../feature';
import { tellUser } from '../tell-user';

/** Where a pin is found again: on the click the document may be another version. */
interface PinPlace {
  readonly uri: string;
  readonly title: string;
  readonly kind: string;
  readonly range: Range;
}

/** True for clients that ask for an action's edits when it is chosen. */
export function canWaitForEdits({ textDocument }: ClientCapabilities): boolean {
  const { dataSupport, resolveSupport } = textDocument?.codeAction ?? {};
  return dataSupport === true && resolveSupport?.properties.includes('edit') === true;
}

/** Nobody is asked before the click. `undefined` where the client cannot wait for the answer. */
export function pinAction(place: PinPlace, client: ClientCapabilities, isAllowed: boolean): CodeAction | undefined {
  const { title, kind } = place;
  if (!canWaitForEdits(client)) return undefined;
  if (isAllowed) return { title, kind, data: place };
  if (!client.textDocument?.codeAction?.disabledSupport) return undefined;
  const reason = 'The setting dockerWiki.registry.enabled is off, so no registry may be asked.';
  return { title, kind, disabled: { reason } };
}

/** Answers `codeAction/resolve`: asks the registry, then makes the edits; what goes wrong is said to the user. */
export function resolvePins(host: FeatureHost): void {
  host.connection.onCodeActionResolve((action, token) =>
    host.requests.run('pinning an image', token, action, async () => {
      const place: unknown = action.data;
      if (!isPinPlace(place)) return action;
      const edit = await pinned(host, place);
      if ('changes' in edit) return { ...action, edit };
      tellUser(host.connection, 'error', edit.problem);
      return action;
    }),
  );
}

async function pinned(host: FeatureHost, place: PinPlace) {
  const before = await pinAt(host, place);
  const registry = host.registry();
  if (!before || !registry) return { problem: 'The image is not there any more, or no registry may be asked now.' };
  const answer = await registry.digest(before.pins.image);
  if (isProblem(answer)) return { problem: `Not pinned: ${answer.problem}` };
  const now = await pinAt(host, place);
  if (!now) return { problem: 'Not pinned: the text has changed in the meantime.' };
  return { changes: { [place.uri]: now.pins.edits(answer.value).map((edit) => toTextEdit(now.source, edit)) } };
}

async function pinAt({ service, sourceFor }: FeatureHost, { uri, title, range }: PinPlace) {
  const open = await service.surroundedDocument(uri);
  if (!open) return undefined;
  const source = sourceFor(open.source);
  const found = open.document.refactorings(toSpan(source, range)).find((each) => each.pins && each.title === title);
  return found?.pins && { pins: found.pins, source };
}

function isPinPlace(value: unknown): value is PinPlace {
  if (typeof value !== 'object' || value === null) return false;
  return 'uri' in value && 'title' in value && 'range' in value && Range.is(value.range);
}
