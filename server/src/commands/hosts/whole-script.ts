import { span } from '../../text/span';
import { verbatim } from '../piece';
import type { Script } from '../script';
import type { Host } from './host';

/** A text that is one script from its first letter to its last. */
export function wholeScript(dialect: Script['dialect']): Host {
  return ({ text }) => ({ scripts: [{ piece: verbatim(text, span(0, text.length)), dialect }] });
}
