import { joined, unquoted } from '../piece';
import type { Script } from '../script';
import type { Host } from './host';
import { type JsonLevel, type JsonText, jsonTexts } from './json';

/** The scripts of a `package.json`. */
export const packageScripts: Host = ({ text }) => {
  const own = jsonTexts(text).filter(({ within }) => within.key === 'scripts' && isTop(within.above));
  return { scripts: own.map((each) => ({ piece: unquoted(text, each.span, 'backslash'), dialect: 'sh' })) };
};

/** The commands of VS Code's tasks, each with its list of arguments. */
export const tasks: Host = ({ text }) => {
  const texts = jsonTexts(text);
  const argsOf = new Map<JsonLevel, JsonText[]>();
  for (const each of texts) {
    const { key, above } = each.within;
    if (key !== 'args' || !above) continue;
    const args = argsOf.get(above) ?? [];
    args.push(each);
    argsOf.set(above, args);
  }
  const commands = texts.filter(({ key }) => key === 'command');
  return { scripts: commands.map((command) => taskScript(text, command, argsOf.get(command.within) ?? [])) };
};

function isTop(level: JsonLevel | undefined): boolean {
  return level !== undefined && level.above?.above === undefined;
}

function taskScript(source: string, command: JsonText, args: readonly JsonText[]): Script {
  const pieces = [command, ...args].map((each, index) => {
    const piece = unquoted(source, each.span, 'backslash');
    return index === 0 ? piece : piece.withText(asOneWord(piece.text));
  });
  return { piece: joined(pieces), dialect: 'sh' };
}

/** An argument is one word, whatever is in it. */
function asOneWord(text: string): string {
  return text.replace(/[\s;|&<>()'"`$\\#]/g, '_');
}
