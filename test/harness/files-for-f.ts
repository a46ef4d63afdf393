import type { testRule } from './rule-test';

/** What such files have in common: the names that one of them declares, and how a service takes one. */
interface NamedThing {
  /** Declares `shared` at the top of a file. */
  readonly declaration: string;
  /** A line of a service that takes the thing of that name. */
  readonly takes: (name: string) => string;
  /** The line below `takes('shared')` that marks the name, with what is said of it. */
  readonly finding: string;
}

/** Of files that only `-f` loads nobody knows which go together, until the user declares a set. */
export function knowsFilesForF(
  { fixes, leaves, reports }: ReturnType<typeof testRule>,
  { declaration, takes, finding }: NamedThing,
): void {
  const files = {
    'compose.yaml': 'services:\n  web:\n    image: nginx:1.30-alpine\n',
    'compose.test.yaml': declaration,
  };
  const name = 'compose.ci.yaml';
  const fileWith = (line: string) => `\n  services:\n    web:\n      ${line}\n`;

  leaves('what another file declares that is only loaded with -f', fileWith(takes('shared')), { name, files });

  reports('the same in a set that the user declared', fileWith(`${takes('shared')}\n      ${finding}`), {
    name,
    files,
    options: { composeFiles: [['compose.yaml', name]] },
  });

  fixes(
    'a misspelt name of another file that is only loaded with -f',
    fileWith(takes('sahred')),
    fileWith(takes('shared')),
    'Use `shared`',
    { name, files },
  );
}
