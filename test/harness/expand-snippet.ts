/**
 * The text that a snippet body becomes when nobody types anything: defaults for placeholders, and of each choice the
 * value number `pick` (the last one where there are fewer). Knows the part of VS Code's snippet syntax that our sources
 * use: `$1`, `${1}`, `${1:default}` with nesting, `${1|a,b|}`, and `\` before `$`, `}` and `\`.
 * @throws Error where the body is not well formed or refers to a tab stop without a default.
 */
export function expandSnippet(body: string, pick = 0): string {
  const parts = new Parser(body).parts();
  const defaults = new Map<string, readonly Part[]>();
  collectDefaults(parts, pick, defaults);
  return write(parts, defaults, []);
}

/** How many values the longest choice of a body has; 1 where it has no choice. */
export function choiceCount(body: string): number {
  return countChoices(new Parser(body).parts());
}

type Part =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'stop';
      readonly name: string;
      readonly value?: readonly Part[];
      readonly choices?: readonly string[];
    };

class Parser {
  private readonly body: string;
  private position = 0;

  constructor(body: string) {
    this.body = body;
  }

  /** Up to the `}` that closes a placeholder, or to the end of the body. */
  parts(inPlaceholder = false): Part[] {
    const parts: Part[] = [];
    let text = '';
    while (this.position < this.body.length && !(inPlaceholder && this.body[this.position] === '}')) {
      const stop = this.stop();
      if (stop) {
        parts.push({ kind: 'text', text }, stop);
        text = '';
      } else {
        text += this.take(/\\[$}\\]/y)?.[0]?.slice(1) ?? this.body[this.position++] ?? '';
      }
    }
    return [...parts, { kind: 'text', text }];
  }

  private stop(): Part | undefined {
    const mirror = this.take(/\$(\d+)|\$\{(\d+)\}/y);
    if (mirror) return { kind: 'stop', name: mirror[1] ?? mirror[2] ?? '' };

    const choice = this.take(/\$\{(\d+)\|((?:\\.|[^|\\])+)\|\}/y);
    if (choice) {
      const values = choice[2]?.match(/(?:\\.|[^,\\])+/g) ?? [];
      return {
        kind: 'stop',
        name: choice[1] ?? '',
        choices: values.map((value) => value.replace(/\\([,|\\])/g, '$1')),
      };
    }

    const placeholder = this.take(/\$\{(\d+):/y);
    if (placeholder) {
      const value = this.parts(true);
      if (!this.take(/\}/y)) throw new Error(`\${${placeholder[1]}: is not closed`);
      return { kind: 'stop', name: placeholder[1] ?? '', value };
    }
    const stray = this.take(/\$[{A-Za-z_]/y);
    if (stray) throw new Error(`${stray[0]} is no tab stop; write \\$ for a dollar sign`);
    return undefined;
  }

  private take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.body);
    if (match) this.position = pattern.lastIndex;
    return match ?? undefined;
  }
}

function collectDefaults(parts: readonly Part[], pick: number, defaults: Map<string, readonly Part[]>): void {
  for (const part of parts) {
    if (part.kind === 'text') continue;
    const chosen = part.choices?.[Math.min(pick, part.choices.length - 1)];
    const value = chosen === undefined ? part.value : [{ kind: 'text', text: chosen } as const];
    if (value && !defaults.has(part.name)) defaults.set(part.name, value);
    collectDefaults(part.value ?? [], pick, defaults);
  }
}

function write(
  parts: readonly Part[],
  defaults: ReadonlyMap<string, readonly Part[]>,
  open: readonly string[],
): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (open.includes(part.name)) throw new Error(`tab stop ${part.name} contains itself`);
      const value = defaults.get(part.name);
      if (!value) throw new Error(`tab stop ${part.name} has no default`);
      return write(value, defaults, [...open, part.name]);
    })
    .join('');
}

function countChoices(parts: readonly Part[]): number {
  const counts = parts.map((part) => {
    return part.kind === 'text' ? 1 : Math.max(part.choices?.length ?? 1, countChoices(part.value ?? []));
  });
  return Math.max(1, ...counts);
}
