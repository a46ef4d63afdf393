import * as vscode from 'vscode';
import { type Handover, handovers, leaveOut, type Mode, neighbourSettings } from './neighbours';

/** Who does what in this editor. */
export interface Coexistence {
  mode(): Mode;
  /** What other extensions do in our place. */
  handovers(): readonly Handover[];
  /** What the server leaves out: part of its initialization options. */
  leaveOut(): Readonly<Record<string, readonly string[]>>;
  /** Sets the mode where the user has set it already, else for the user. */
  choose(mode: Mode): Thenable<void>;
  /** Fires when somebody else takes something over, or gives it back. */
  readonly onDidChange: vscode.Event<void>;
}

const section = 'dockerWiki';
const key = 'coexistence';

const modes: readonly Mode[] = ['auto', 'full', 'explain-only'];

/** Watches the other extensions and their settings, and changes none of them. */
export function createCoexistence(context: vscode.ExtensionContext): Coexistence {
  const changed = new vscode.EventEmitter<void>();
  let known = read();
  const readAgain = () => {
    const now = read();
    if (JSON.stringify(now) === JSON.stringify(known)) return;
    known = now;
    changed.fire();
  };
  context.subscriptions.push(
    changed,
    vscode.extensions.onDidChange(readAgain),
    vscode.workspace.onDidChangeConfiguration((change) => {
      const names = [`${section}.${key}`, ...neighbourSettings];
      if (names.some((name) => change.affectsConfiguration(name))) readAgain();
    }),
  );
  return {
    mode: () => known.mode,
    handovers: () => known.handovers,
    leaveOut: () => leaveOut(known.mode, known.handovers),
    choose(mode) {
      const configuration = vscode.workspace.getConfiguration(section);
      const inWorkspace = configuration.inspect(key)?.workspaceValue !== undefined;
      return configuration.update(key, mode, !inWorkspace);
    },
    onDidChange: changed.event,
  };
}

function read(): { readonly mode: Mode; readonly handovers: readonly Handover[] } {
  const value = vscode.workspace.getConfiguration(section).get<unknown>(key);
  const mode = modes.find((each) => each === value) ?? 'auto';
  const given = handovers(mode, {
    version: (id) => versionOf(vscode.extensions.getExtension(id)),
    setting: (name) => vscode.workspace.getConfiguration().get<unknown>(name),
  });
  return { mode, handovers: given };
}

/** Of an extension that is switched on; the others are not listed. */
function versionOf(extension: vscode.Extension<unknown> | undefined): string | undefined {
  const manifest: { readonly version?: unknown } | undefined = extension?.packageJSON;
  return manifest ? String(manifest.version) : undefined;
}
