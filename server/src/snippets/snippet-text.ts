/** The values that tab stops begin with, by their number. */
export type StopValues = ReadonlyMap<number, string>;

type Part = string | Stop;

interface Stop {
  readonly number: number;
  /** What it begins with; absent where it repeats another one. */
  readonly value?: readonly Part[];
  readonly choices?: readonly string[];
}

/** A snippet as it stands when nobody types: defaults, of choices the first, and nothing for a stop that has neither. */
export function plainSnippet(body: string): string {
  const parts = parse(body);
  return written(parts, defaultsIn(parts), new Set());
}

/** The snippet with other beginnings for its tab stops. A choice takes only what it offers. */
export function withStopValues(body: string, values: StopValues): string {
  return printed(parse(body), values);
}

/** What each choice of the snippet offers, by the number of its tab stop. */
export function choicesOf(body: string): ReadonlyMap<number, readonly string[]> {
  const stops = parse(body).filter((part): part is Stop => typeof part !== 'string');
  return new Map(stops.flatMap(({ number, choices }) => (choices ? [[number, choices] as const] : [])));
}

/** An escaped sign, a stop that repeats, a choice, the beginning of a placeholder, or its end. */
const token = /\\([$}\\])|\$(?:(\d+)|\{(\d+)\})|\$\{(\d+)\|((?:\\.|[^|\\])+)\|\}|\$\{(\d+):|(\})/g;

function parse(body: string): readonly Part[] {
  const parts: Part[] = [];
  const open: { readonly number: number; readonly outer: Part[] }[] = [];
  let into = parts;
  let from = 0;
  for (const match of body.matchAll(token)) {
    const [written, sign, repeated, braced, chooser, choices, opener, end] = match;
    into.push(body.slice(from, match.index));
    from = match.index + written.length;
    const again = repeated ?? braced;
    if (sign !== undefined) into.push(sign);
    else if (again !== undefined) into.push({ number: Number(again) });
    else if (chooser !== undefined) into.push({ number: Number(chooser), choices: choicesIn(choices ?? '') });
    else if (opener !== undefined) {
      open.push({ number: Number(opener), outer: into });
      into = [];
    } else if (end !== undefined) {
      const closed = open.pop();
      if (closed) closed.outer.push({ number: closed.number, value: into });
      else into.push(written);
      into = closed?.outer ?? into;
    }
  }
  into.push(body.slice(from));
  return parts;
}

function choicesIn(text: string): readonly string[] {
  return (text.match(/(?:\\.|[^,\\])+/g) ?? []).map((choice) => choice.replace(/\\([,|\\])/g, '$1'));
}

function defaultsIn(parts: readonly Part[]): ReadonlyMap<number, readonly Part[]> {
  const defaults = new Map<number, readonly Part[]>();
  const collect = (some: readonly Part[]) => {
    for (const part of some) {
      if (typeof part === 'string') continue;
      const value = part.value ?? part.choices?.slice(0, 1);
      if (value && !defaults.has(part.number)) defaults.set(part.number, value);
      collect(part.value ?? []);
    }
  };
  collect(parts);
  return defaults;
}

/** `open` are the stops around, which a value that names them must not repeat for ever. */
function written(
  parts: readonly Part[],
  defaults: ReadonlyMap<number, readonly Part[]>,
  open: ReadonlySet<number>,
): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      if (open.has(part.number)) return '';
      return written(defaults.get(part.number) ?? [], defaults, new Set([...open, part.number]));
    })
    .join('');
}

function printed(parts: readonly Part[], values: StopValues): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return escaped(part);
      const { number, value, choices } = part;
      const wanted = values.get(number);
      if (choices) return `\${${number}|${chosenFirst(choices, wanted).map(escapedChoice).join(',')}|}`;
      if (!value) return `\${${number}}`;
      return `\${${number}:${wanted === undefined ? printed(value, values) : escaped(wanted)}}`;
    })
    .join('');
}

function chosenFirst(choices: readonly string[], wanted: string | undefined): readonly string[] {
  if (wanted === undefined || !choices.includes(wanted)) return choices;
  return [wanted, ...choices.filter((choice) => choice !== wanted)];
}

function escaped(text: string): string {
  return text.replace(/[$}\\]/g, '\\$&');
}

function escapedChoice(choice: string): string {
  return choice.replace(/[,|\\]/g, '\\$&');
}
