import { type Span, span } from '../../text/span';
import { dedented, type Piece } from '../piece';
import type { Script } from '../script';
import type { Fence, Host } from './host';

interface Block {
  /** What is written behind the opening fence. */
  readonly info: string;
  readonly indent: number;
  readonly content: Span;
}

const shells =
  /^(?:|sh|bash|zsh|fish|shell|console|terminal|text|shell-?session|sh-session|shellscript|makefile|make)$/;
const powershells = /^(?:powershell|pwsh|ps1|ps)$/;
const batches = /^(?:bat|batch|cmd|dos)$/;

/** `$ `, `user@host:~$ `, `PS C:\> ` and the `> ` of a line that goes on; `# ` is a comment everywhere but in a session. */
const prompt = /[ \t]*(?:PS [^>\n]{0,200}>|[^\s$%>#❯]{0,100}[$%>❯])[ \t]+/y;
/** `C:\shop>`, which needs no blank. */
const batchPrompt = /[ \t]*(?:[A-Za-z]:[^>\n]{0,200})?>[ \t]*/y;
const rootPrompt = /[ \t]*(?:[^\s$%>#❯]{0,100}[$%>#❯])[ \t]+/y;

/** Fenced blocks of command lines, of Dockerfiles and of Compose files. */
export const markdown: Host = ({ text }) => {
  const scripts: Script[] = [];
  const fences: Fence[] = [];
  for (const { info, indent, content } of blocksOf(text)) {
    const piece = dedented(text, content, indent);
    const language = /^[\w-]*/.exec(info)?.[0].toLowerCase() ?? '';
    if (/^(?:docker|dockerfile|containerfile)$/.test(language)) fences.push({ language: 'dockerfile', piece });
    else if (isCompose(language, info, piece)) fences.push({ language: 'compose', piece });
    else if (powershells.test(language)) scripts.push({ piece, dialect: 'powershell', lead: prompt });
    else if (batches.test(language)) scripts.push({ piece, dialect: 'batch', lead: batchPrompt });
    else if (shells.test(language)) {
      const lead = /console|session|terminal/.test(language) ? rootPrompt : prompt;
      scripts.push({ piece: withPlaceholders(piece), dialect: 'sh', lead });
    }
  }
  return { scripts, fences };
};

function isCompose(language: string, info: string, { text }: Piece): boolean {
  if (/^(?:compose|docker-?compose)$/.test(language)) return true;
  return /^ya?ml$/.test(language) && (/compose/i.test(info) || /^services:[ \t]*(?:#.*)?\r?$/m.test(text));
}

/** `docker rm <name>` names an operand; a shell would read it as a redirection. */
function withPlaceholders(piece: Piece): Piece {
  const text = piece.text.replace(/<\w[\w .:/|-]{0,60}>/g, ({ length }) => '_'.repeat(length));
  return text === piece.text ? piece : piece.withText(text);
}

function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open:
    | { readonly fence: string; readonly info: string; readonly indent: number; readonly start: number }
    | undefined;
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const match = /^([ ]*)(`{3,}(?!`)|~{3,}(?!~))(.*)$/.exec(text.slice(start, end).replace(/\r$/, ''));
    const [, blanks = '', fence = '', info = ''] = match ?? [];
    if (open) {
      if (match && fence.startsWith(open.fence) && info.trim() === '') {
        blocks.push({ info: open.info, indent: open.indent, content: span(open.start, start) });
        open = undefined;
      }
    } else if (match && !(fence.startsWith('`') && info.includes('`'))) {
      open = { fence, info: info.trim(), indent: blanks.length, start: end + 1 };
    }
    start = end + 1;
  }
  if (open && open.start <= text.length) {
    blocks.push({ info: open.info, indent: open.indent, content: span(open.start, text.length) });
  }
  return blocks;
}
