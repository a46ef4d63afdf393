import { type Command, forEachChild, parse, type SyntaxNode } from 'unbash';
import type { Asked } from '../../lint/fact';
import { recentMap } from '../../text/recent';
import type { Span } from '../../text/span';
import type { LogicalText } from './logical-text';

export interface ShellWord {
  /** Quotes and escapes removed; expansions as written. */
  readonly value: string;
  readonly text: string;
  readonly span: Span;
  /** No part of it is decided at run time. */
  readonly isLiteral: boolean;
}

/** What joins a command to the one behind it; a line feed and `;` are `undefined`. */
export type Separator = '&&' | '||' | '|' | '|&' | '&' | undefined;

export interface ShellCommand extends Asked {
  readonly name: ShellWord;
  /** Arguments without the name; assignments before the name and redirections are left out. */
  readonly args: readonly ShellWord[];
  readonly span: Span;
  /** 0 for a command of the script itself, more inside subshells, substitutions, loops and functions. */
  readonly depth: number;
  readonly separator: Separator;
}

export interface ShellScript {
  /** Every simple command, in the order in which they are written. */
  readonly commands: readonly ShellCommand[];
  /** Something the parser had to guess. */
  readonly hasErrors: boolean;
}

/** Nobody writes a step of this many characters; rules that look around in it would take their time. */
const longestScript = 65_536;

/** Trees by their text: most steps of a document are the same in its next version. */
const trees = recentMap<ReturnType<typeof parse>>(500);

/** Reads sh and bash. Other shells (PowerShell, cmd) must not be handed in: they would give misleading commands. */
export function parseShell(logical: LogicalText): ShellScript {
  if (logical.text.length > longestScript) return { commands: [], hasErrors: true };
  try {
    const script = trees.get(logical.text) ?? parse(logical.text);
    trees.set(logical.text, script);
    const commands: ShellCommand[] = [];
    collect(script, { depth: 0, separator: undefined, logical, commands });
    return { commands, hasErrors: (script.errors?.length ?? 0) > 0 };
  } catch {
    return { commands: [], hasErrors: true }; // a shell we cannot read has no commands that rules may judge
  }
}

interface Collecting {
  readonly depth: number;
  readonly separator: Separator;
  readonly logical: LogicalText;
  readonly commands: ShellCommand[];
}

function collect(node: SyntaxNode, into: Collecting): void {
  switch (node.type) {
    case 'Script':
      if (node.source !== undefined) return; // positions of such a script index another string
      for (const statement of node.commands) collect(statement, into);
      return;
    case 'CompoundList':
      for (const statement of node.commands) collect(statement, into);
      return;
    case 'Statement':
      collect(node.command, node.background ? { ...into, separator: '&' } : into);
      return;
    case 'AndOr':
      node.commands.forEach((command, index) => {
        collect(command, { ...into, separator: node.operators[index] ?? into.separator });
      });
      return;
    case 'Pipeline':
      node.commands.forEach((command, index) => {
        collect(command, { ...into, separator: node.operators[index] ?? into.separator });
      });
      return;
    case 'Command':
      collectCommand(node, into);
      return;
    default:
      forEachChild(node, (child) => collect(child, { ...into, depth: into.depth + 1, separator: undefined }));
  }
}

function collectCommand(node: Command, into: Collecting): void {
  const { logical } = into;
  if (node.name) {
    into.commands.push({
      name: shellWord(node.name, logical),
      args: node.args.map((arg) => shellWord(arg, logical)),
      span: logical.span(node.pos, node.end),
      depth: into.depth,
      separator: into.separator,
      answers: null,
    });
  }
  forEachChild(node, (child) => {
    if (mayHoldCommands.test(logical.text.slice(child.pos, child.end))) {
      collect(child, { ...into, depth: into.depth + 1, separator: undefined });
    }
  });
}

const mayHoldCommands = /[$<>]\(|`/;

function shellWord(word: { text: string; value?: unknown; pos: number; end: number }, logical: LogicalText): ShellWord {
  return {
    text: word.text,
    value: typeof word.value === 'string' ? word.value : word.text,
    span: logical.span(word.pos, word.end),
    isLiteral: !/[$`]/.test(word.text.replace(/'[^']*'|\\./g, '')),
  };
}
