/** The keys of each block of a Bake file. */
export const blockNames: Readonly<Record<string, readonly string[]>> = {
  variable: ['default', 'description', 'type', 'validation'],
  group: ['description', 'targets'],
  function: ['params', 'result', 'variadic_params'],
  target: `annotations args attest cache-from cache-to call context contexts description dockerfile dockerfile-inline
    entitlements extra-hosts inherits labels matrix name network no-cache no-cache-filter output platforms policy pull
    secret shm-size ssh tags target ulimits`.split(/\s+/),
};

/** What is wrong with a Bake file: brackets that stay open, blocks and keys that do not exist. */
export function hclProblems(text: string): string[] {
  const problems: string[] = [];
  let depth = 0;
  let block = '';
  for (const line of text.split('\n')) {
    const [, name = ''] = /^\s*([\w-]+)/.exec(line) ?? [];
    if (depth === 0 && name) {
      block = name;
      if (!blockNames[block]) problems.push(`no block ${block}`);
    } else if (depth === 1 && name && !blockNames[block]?.includes(name)) {
      problems.push(`${block} has no key ${name}`);
    }
    // A bracket within a text opens nothing, and what a template opens there it closes there.
    for (const char of line.replace(/"(?:\\.|\$\{[^}]*\}|[^"\\])*"/g, '')) {
      depth += /[[{(]/.test(char) ? 1 : /[\]})]/.test(char) ? -1 : 0;
    }
  }
  return depth === 0 ? problems : [...problems, `${depth} bracket left open`];
}
