import { el } from './dom';

/**
 * Markdown as our hovers write it (paragraphs, fences, tables, lists, rules; code, bold and links in them) as elements.
 * It never becomes HTML on the way, so that nothing in a file can become part of the page.
 */
export function markdownNodes(markdown: string): readonly Node[] {
  const lines = markdown.split('\n');
  const nodes: Node[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const end = endOf(lines, at);
    const block = lines.slice(at, end);
    if (/^ *```/.test(line)) nodes.push(fence(block));
    else if (/^\|/.test(line)) nodes.push(table(block));
    else if (/^- /.test(line)) nodes.push(bullets(block));
    else if (/^---+$/.test(line)) nodes.push(el('hr'));
    else if (line.trim() !== '') nodes.push(el('p', {}, ...inlineNodes(block.join('\n'))));
    at = end;
  }
  return nodes;
}

/** Where the block that begins at a line ends: behind its last line. */
function endOf(lines: readonly string[], start: number): number {
  const line = lines[start] ?? '';
  const next = (isInside: (line: string) => boolean) => {
    const length = lines.slice(start + 1).findIndex((other) => !isInside(other));
    return length < 0 ? lines.length : start + 1 + length;
  };
  const marks = /^ *(`{3,})/.exec(line)?.[1];
  if (marks !== undefined) return Math.min(next((other) => other.trim() !== marks) + 1, lines.length);
  if (/^\|/.test(line)) return next((other) => /^\|/.test(other));
  if (/^---+$/.test(line) || line.trim() === '') return start + 1;
  return next((other) => other.trim() !== '' && !/^(?: *```|\||---+$)/.test(other));
}

function fence([first = '', ...rest]: readonly string[]): HTMLElement {
  const isClosed = /^ *```+ *$/.test(rest.at(-1) ?? '');
  const language = first.replace(/^[ `]+/, '').trim();
  const lines = (isClosed ? rest.slice(0, -1) : rest).map((line) => el('span', { class: 'l' }, line));
  const code = el('pre', {}, el('code', {}, ...lines));
  return el('div', { class: 'code plain', 'data-lang': language || 'text' }, code);
}

function table(lines: readonly string[]): HTMLElement {
  const [head = [], ...rows] = lines.filter((line) => !/^\|[\s|:-]+$/.test(line)).map(cellsOf);
  return el(
    'table',
    { class: 'table' },
    el('thead', {}, el('tr', {}, ...head.map((cell) => el('th', { scope: 'col' }, ...inlineNodes(cell))))),
    el(
      'tbody',
      {},
      ...rows.map((row) =>
        el('tr', {}, ...row.map((cell, index) => el('td', { 'data-label': head[index] ?? '' }, ...inlineNodes(cell)))),
      ),
    ),
  );
}

/** A bar inside a cell is written `\|`. */
function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('\\|', '|').trim());
}

function bullets(lines: readonly string[]): HTMLElement {
  const items = lines.join('\n').replace(/^- /, '').split(/\n- /);
  return el('ul', {}, ...items.map((item) => el('li', {}, ...inlineNodes(item))));
}

const inline =
  /(?<!`)(?<ticks>`+)(?!`)(?<code>[\s\S]*?[^`])\k<ticks>(?!`)|\*\*(?<bold>(?:`[^`]*`|[^*`])+)\*\*|\[(?<label>(?:`[^`]*`|[^\][`])*)\]\((?<target>[^()\s]*)\)|<(?<web>https?:[^<>\s]+)>|\\(?<sign>[!-/:-@[-`{-~])/g;

function inlineNodes(text: string): Node[] {
  const nodes: Node[] = [];
  let end = 0;
  for (const match of text.matchAll(inline)) {
    nodes.push(document.createTextNode(text.slice(end, match.index)));
    nodes.push(inlineNode(match.groups ?? {}));
    end = match.index + match[0].length;
  }
  nodes.push(document.createTextNode(text.slice(end)));
  return nodes;
}

function inlineNode({ bold, code, label, sign, target = '', web }: Readonly<Record<string, string | undefined>>): Node {
  if (code !== undefined) return el('code', {}, code.replace(/^ ([^`\n]*`.*) $/, '$1'));
  if (bold !== undefined) return el('strong', {}, ...inlineNodes(bold));
  if (label !== undefined) return link(inlineNodes(label), target);
  if (web !== undefined) return link([document.createTextNode(web)], web);
  return document.createTextNode(sign ?? '');
}

/** Places in files and commands are for hovers; here they are words. */
function link(content: readonly Node[], target: string): HTMLElement {
  const page = /^docker-wiki:(.+)$/.exec(target)?.[1];
  if (page !== undefined) return el('a', { href: '#', 'data-page': page }, ...content);
  if (/^https?:/.test(target)) return el('a', { href: target }, ...content);
  return el('span', {}, ...content);
}
