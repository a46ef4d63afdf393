/** A part of a text in Markdown, as far as the wiki writes it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'code'; readonly lines: readonly string[]; readonly isOutput: boolean }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] }
  | { readonly kind: 'box'; readonly name: string; readonly blocks: readonly Block[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'rule' };

interface ListItem {
  /** `-`, or a number with its dot. */
  readonly marker: string;
  readonly blocks: readonly Block[];
}

const itemStart = /^( *)([-*]|\d{1,3}\.) +/;
const divider = /^\|?[ :|-]*-[ :|-]*$/;

/** The blocks of a text, in their order. What has no form of its own is a paragraph. */
export function blocksOf(markdown: string): readonly Block[] {
  return blocksIn(markdown.split(/\r?\n/));
}

function blocksIn(lines: readonly string[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    if (line.trim() === '') {
      at++;
      continue;
    }
    const [block, length] = blockAt(line, lines.slice(at));
    blocks.push(block);
    at += length;
  }
  return blocks;
}

/** The block that begins with the first of these lines, and how many of them are its. */
function blockAt(first: string, lines: readonly string[]): readonly [Block, number] {
  const heading = /^(#{1,6}) +(.*)$/.exec(first);
  if (heading) return [{ kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' }, 1];
  if (/^---+ *$/.test(first)) return [{ kind: 'rule' }, 1];
  const fence = /^(`{3,})(.*)$/.exec(first);
  if (fence) return fenceAt(fence[1] ?? '', fence[2] ?? '', lines);
  if (first.startsWith('>')) return boxAt(lines);
  if (first.startsWith('|') && divider.test(lines[1] ?? '')) return tableAt(first, lines);
  if (itemStart.test(first)) return listAt(lines);
  const end = lines.findIndex((line, index) => index > 0 && (line.trim() === '' || beginsAnother(line)));
  const length = end < 0 ? lines.length : end;
  return [{ kind: 'paragraph', text: joined(lines.slice(0, length)) }, length];
}

function beginsAnother(line: string): boolean {
  return /^(?:#{1,6} |`{3}|>|\|)/.test(line) || itemStart.test(line);
}

function fenceAt(fence: string, info: string, lines: readonly string[]): readonly [Block, number] {
  const closing = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence);
  const end = closing < 0 ? lines.length : closing;
  return [{ kind: 'code', lines: lines.slice(1, end), isOutput: /\boutput\b/.test(info) }, end + 1];
}

/** `> [!RIGHT]` gives the box a name. */
function boxAt(lines: readonly string[]): readonly [Block, number] {
  const end = lines.findIndex((line) => !line.startsWith('>'));
  const own = lines.slice(0, end < 0 ? lines.length : end).map((line) => line.replace(/^> ?/, ''));
  const name = /^\[!(\w+)\] *$/.exec(own[0] ?? '')?.[1]?.toLowerCase();
  const blocks = blocksIn(name === undefined ? own : own.slice(1));
  return [{ kind: 'box', name: name ?? '', blocks }, own.length];
}

function tableAt(head: string, lines: readonly string[]): readonly [Block, number] {
  const end = lines.findIndex((line) => !line.startsWith('|'));
  const length = end < 0 ? lines.length : end;
  return [{ kind: 'table', head: cellsOf(head), rows: lines.slice(2, length).map(cellsOf) }, length];
}

function cellsOf(row: string): readonly string[] {
  const inside = row.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inside.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** Lines that are indented as deep as the text of an item belong to it. */
function listAt(lines: readonly string[]): readonly [Block, number] {
  const items: ListItem[] = [];
  let at = 0;
  while (at < lines.length) {
    const [opening, , marker] = itemStart.exec(lines[at] ?? '') ?? [];
    if (opening === undefined || marker === undefined) break;
    const indent = ' '.repeat(opening.length);
    const following = lines.slice(at + 1);
    const stop = following.findIndex((line) => line.trim() !== '' && !line.startsWith(indent));
    const inside = stop < 0 ? following : following.slice(0, stop);
    const own = [(lines[at] ?? '').slice(opening.length), ...inside.map((line) => line.slice(indent.length))];
    items.push({ marker, blocks: blocksIn(own) });
    at += own.length;
  }
  return [{ kind: 'list', items }, at];
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => line.trim()).join(' ');
}
