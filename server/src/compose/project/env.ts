import type { Workspace } from '../../ports';
import { SourceText } from '../../text/source-text';
import { expandText, type VariableSource } from '../variables';
import { parseDotenv } from './dotenv';
import { nameOf } from './paths';

/** A variable of Compose's environment, as far as files set it; the user's shell may still win over it. */
export interface ProjectVariables extends VariableSource {
  /** Every name that is set, for completion; in the order of the files. */
  names(): readonly string[];
  valueOf(name: string): VariableValue | undefined;
}

export interface VariableValue {
  readonly text: string;
  /** Such as `.env:3`. */
  readonly origin: string;
  readonly uri: string;
  /** 0-based. */
  readonly line: number;
  /** The file. */
  readonly source: SourceText;
}

export const noProjectVariables: ProjectVariables = { names: () => [], valueOf: () => undefined };

/** The variables of `.env` files; a later file wins, and all of them lose against `outer`. */
export async function variablesFrom(
  uris: readonly string[],
  workspace: Workspace,
  outer: ProjectVariables = noProjectVariables,
): Promise<ProjectVariables> {
  const values = new Map<string, VariableValue>();
  const source: ProjectVariables = {
    names: () => [...new Set([...values.keys(), ...outer.names()])],
    valueOf: (name) => outer.valueOf(name) ?? values.get(name),
  };
  for (const uri of uris) {
    const text = await workspace.readText(uri);
    if (!text) continue;
    const file = new SourceText(text);
    for (const { name, value, quote, line } of parseDotenv(file.text).entries) {
      if (value === undefined) continue;
      const expanded = quote === "'" ? value : expandText(value, source);
      if (expanded === undefined) values.delete(name);
      else values.set(name, { text: expanded, origin: `${nameOf(uri)}:${line + 1}`, uri, line, source: file });
    }
  }
  return source;
}
