import type { DockerfileFile, Instruction, InstructionKind } from '../model/nodes';

/** Instructions whose arguments the builder itself expands; those of the others are for a shell. */
const kinds: ReadonlySet<InstructionKind | undefined> = new Set([
  'add',
  'arg',
  'copy',
  'env',
  'expose',
  'from',
  'label',
  'stopsignal',
  'user',
  'volume',
  'workdir',
]);

/** Logical offset of a quote that nothing closes before the instruction ends. */
export function openQuote({ kind, json, logical }: Instruction, { escapeChar }: DockerfileFile): number | undefined {
  return kinds.has(kind) && !json ? openQuoteIn(logical.text, escapeChar) : undefined;
}

/** Offset of the quote that is still open at the end of a text. */
function openQuoteIn(text: string, escapeChar: string): number | undefined {
  if (!/["']/.test(text)) return undefined;
  let open = -1;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    const quote = open < 0 ? undefined : text[open];
    if (char === escapeChar && quote !== "'") i++;
    else if (quote === undefined && (char === '"' || char === "'")) open = i;
    else if (char === quote) open = -1;
  }
  return open < 0 ? undefined : open;
}
