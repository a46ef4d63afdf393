import { span } from '../../text/span';
import { verbatim } from '../piece';
import type { Script } from '../script';
import type { Host } from './host';

/** `@` and `-` tell Make how to run a line. */
const signs = /\t[@+-]*/y;

/** The lines of recipes, and others that ask a shell for a value. */
export const makefile: Host = ({ text }) => {
  const scripts: Script[] = [];
  let isContinued = false;
  let isScript = false;
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    const line = text.slice(start, end);
    if (!isContinued) isScript = line.startsWith('\t') || line.includes('$(shell ');
    const last = scripts.at(-1);
    if (isContinued && isScript && last) {
      scripts[scripts.length - 1] = scriptAt(last.piece.span.start, end);
    } else if (isScript) scripts.push(scriptAt(start, end));
    isContinued = /(?:^|[^\\])\\\s*$/.test(line.slice(-40));
    start = end + 1;
  }
  return { scripts };

  function scriptAt(start: number, end: number): Script {
    return { piece: verbatim(text, span(start, end), asShellReads), dialect: 'sh', lead: signs };
  }
};

/** Make hands `$$(` on as `$(`; a letter stands in for the dollar that it takes. */
function asShellReads(text: string): string {
  return text.replaceAll('$$(', '_$(');
}
