import type { Instruction } from '../../dockerfile/model/nodes';

const opening = /^(?:case|for|if|select|until|while|\{)$/;
const closing = /^(?:done|esac|fi|\})$/;
/** A quoted piece, a comment's beginning is none here: the builder joined all lines. */
const token = /'[^']*'?|"(?:\\.|[^"\\])*"?|\\.|\$?\(|\)|&&|\|\||[;&|]|[^\s'"\\();&|$]+|\$/gs;

/**
 * Source offset at which the first command behind `from` ends: at `&&`, `||`, `|`, `;` or `&` outside of compound
 * commands, or with its instruction.
 */
export function nextCommandEnd(instruction: Instruction, from: number): number {
  const { logical } = instruction;
  const start = logicalOffsetBehind(instruction, from);
  let depth = 0;
  let atCommand = true;
  for (const { 0: text, index } of logical.text.slice(start).matchAll(token)) {
    if (text === '(' || text === '$(' || (atCommand && opening.test(text))) depth++;
    else if ((text === ')' || (atCommand && closing.test(text))) && depth > 0) depth--;
    else if (isSeparator(text) && depth === 0 && index > 0) return logical.span(start, start + index).end;
    atCommand = isSeparator(text) || /^(?:\$?\(|\)|do|then|else|elif|if|while|until|\{|!)$/.test(text);
  }
  return instruction.span.end;
}

function isSeparator(text: string): boolean {
  return /^(?:&&|\|\||[;&|])$/.test(text);
}

function logicalOffsetBehind({ logical }: Instruction, source: number): number {
  let low = 0;
  let high = logical.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (logical.sourceOffset(middle) < source) low = middle + 1;
    else high = middle;
  }
  return low;
}
