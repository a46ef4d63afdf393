import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { Location, Position } from 'vscode-languageserver-types';

/** Peeks at the places of a lens. The arguments come as the protocol writes them; what is none of that shows nothing. */
export async function showPlaces(
  { protocol2CodeConverter }: BaseLanguageClient,
  uri: unknown,
  position: unknown,
  locations: unknown,
): Promise<void> {
  if (typeof uri !== 'string' || !Position.is(position) || !Array.isArray(locations)) return;
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    protocol2CodeConverter.asUri(uri),
    protocol2CodeConverter.asPosition(position),
    locations.filter(Location.is).map((location) => protocol2CodeConverter.asLocation(location)),
  );
}
