import { type Block, blocksOf } from './blocks';
import { type Fragment, fragmentsOf, type InlineOptions, looks, painted, wrapped } from './inline';
import type { Screen } from './screen';
import { tableLines } from './table';

/** The boxes of the wiki, by their names in its source. */
const boxes: Readonly<Record<string, { readonly title: string; readonly code: number }>> = {
  right: { title: '✓ Get it right', code: looks.green },
  wrong: { title: '✗ Goes wrong when', code: looks.red },
};

/** A text in Markdown as lines for a terminal, each no wider than that, but for code, which is never broken. */
export function rendered(markdown: string, options: InlineOptions): string {
  return `${linesOf(blocksOf(markdown), options).join('\n')}\n`;
}

function linesOf(blocks: readonly Block[], options: InlineOptions): readonly string[] {
  return blocks.flatMap((block, index) => {
    const lines = blockLines(block, options);
    const isChapter = block.kind === 'heading' && block.level < 3;
    return index === 0 ? lines : ['', ...(isChapter ? [''] : []), ...lines];
  });
}

function blockLines(block: Block, options: InlineOptions): readonly string[] {
  const { screen } = options;
  switch (block.kind) {
    case 'heading':
      return headingLines(block.level, block.text, options);
    case 'paragraph':
      return textLines(fragmentsOf(block.text, options), screen);
    case 'code':
      return block.lines.map((text) => `  ${painted([{ text, codes: block.isOutput ? [looks.dim] : [] }], screen)}`);
    case 'list': {
      const isLoose = block.items.some(({ blocks }) => blocks.filter(({ kind }) => kind !== 'list').length > 1);
      return block.items.flatMap(({ marker, blocks }, index) => {
        const sign = marker.length > 1 ? marker : '•';
        const hanging = ' '.repeat(sign.length + 1);
        const inside = linesIn(blocks, narrower(options, hanging.length), isLoose);
        const lines = inside.map((line, number) => (number === 0 ? `${sign} ${line}` : indented(hanging, line)));
        return isLoose && index > 0 ? ['', ...lines] : lines;
      });
    }
    case 'box': {
      const { title, code } = boxes[block.name] ?? { title: '', code: looks.dim };
      const bar = painted([{ text: '│', codes: [code] }], screen);
      const head = title === '' ? [] : [painted([{ text: title, codes: [looks.bold, code] }], screen)];
      return [...head, ...linesOf(block.blocks, narrower(options, 2))].map((line) => `${bar} ${line}`.trimEnd());
    }
    case 'table': {
      const cells = (row: readonly string[]) => row.map((cell) => fragmentsOf(cell, options));
      return tableLines(cells(block.head), block.rows.map(cells), screen);
    }
    case 'rule':
      return [painted([{ text: '─'.repeat(screen.width), codes: [looks.dim] }], screen)];
  }
}

/** Without colours the signs of Markdown tell how deep a heading is. */
function headingLines(level: number, text: string, options: InlineOptions): readonly string[] {
  const { screen } = options;
  const codes = level === 1 ? [looks.bold, looks.underline] : [looks.bold];
  const fragments = fragmentsOf(text, options, codes);
  const marks: readonly Fragment[] = screen.hasColours ? [] : [{ text: `${'#'.repeat(level)} `, codes: [] }];
  return textLines([...marks, ...fragments], screen);
}

function linesIn(blocks: readonly Block[], options: InlineOptions, isLoose: boolean): readonly string[] {
  return isLoose ? linesOf(blocks, options) : blocks.flatMap((block) => blockLines(block, options));
}

function textLines(fragments: readonly Fragment[], screen: Screen): readonly string[] {
  return wrapped(fragments, screen.width).map((line) => painted(line, screen));
}

function narrower(options: InlineOptions, by: number): InlineOptions {
  return { ...options, screen: { ...options.screen, width: Math.max(1, options.screen.width - by) } };
}

function indented(by: string, line: string): string {
  return line === '' ? '' : by + line;
}
