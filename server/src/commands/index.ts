import type { CompletionProposal, Topic } from '../analysis/feature-types';
import type { FeatureContext, LanguageSupport, Parse, ParsedDocument } from '../analysis/language';
import { SourceText } from '../text/source-text';
import { span, touches } from '../text/span';
import { dockerLine, type Part } from './command-line';
import { proposalsBehind } from './complete';
import { topicOf } from './explain';
import type { Fence, Found, Host } from './hosts/host';
import type { Piece } from './piece';
import { commandsAt, commandsBefore, type Script } from './script';

/** A text of another language with command lines of docker in it. */
export interface CommandText {
  /** Looked for when first asked. */
  readonly found: () => Found;
}

const nothing: Found = { scripts: [] };

/** No word that is replaced goes on for longer behind the cursor. */
const longestRest = 100;

/** Explains docker's command lines in a kind of text, and files of ours in its fences; it judges nothing. */
export function createCommandSupport(
  find: Host,
  parsers: Readonly<Record<Fence['language'], Parse>>,
): LanguageSupport<CommandText> {
  const documents = new WeakMap<Fence, ParsedDocument>();
  return {
    parse(source) {
      let found: Found | undefined;
      return {
        found() {
          found ??= mayHoldCommands(source) ? find(source) : nothing;
          return found;
        },
      };
    },
    walk: () => undefined,
    suppressions: () => [],
    ignore: () => [],
    topicAt({ found }, offset, context) {
      const { scripts, fences = [] } = found();
      const fence = fences.find(({ piece }) => touches(piece.span, offset));
      if (fence) return fenceTopic(fence, offset, context);
      const script = scripts.find(({ piece }) => touches(piece.span, offset));
      return script && scriptTopic(script, offset, context);
    },
    completions({ found }, offset, context) {
      const script = found().scripts.find(({ piece }) => touches(piece.span, offset));
      return script ? proposalsIn(script, offset, context) : [];
    },
  };

  async function fenceTopic(fence: Fence, offset: number, context: FeatureContext): Promise<Topic | undefined> {
    const { piece, language } = fence;
    const document = documents.get(fence) ?? parsers[language](new SourceText(piece.text));
    documents.set(fence, document);
    const topic = await document.topicAt(piece.offsetAt(offset), context);
    return topic && inDocument(topic, piece, offset);
  }
}

/** A Compose file in a fence need not name docker. */
function mayHoldCommands({ text }: SourceText): boolean {
  return /docker|compose|services:/i.test(text);
}

function scriptTopic(script: Script, place: number, context: FeatureContext): Topic | undefined {
  const { piece } = script;
  const offset = piece.offsetAt(place);
  for (const command of [...commandsAt(script, offset)].reverse()) {
    const part = touches(command.span, offset) ? partAt(dockerLine(command)?.parts ?? [], offset) : undefined;
    const topic = part && topicOf(part, context);
    if (topic) return inDocument(topic, piece, place);
  }
  return undefined;
}

/** Between the letters of a piece others may stand in the document, which mean something else. */
function inDocument(topic: Topic, piece: Piece, place: number): Topic | undefined {
  const span = piece.spanOf(topic.span);
  return touches(span, place) ? { ...topic, span } : undefined;
}

/** Where two parts touch the second one is meant, as the letters of `-it`. */
function partAt(parts: readonly Part[], offset: number): Part | undefined {
  return parts.findLast((part) => touches(part.span, offset));
}

function proposalsIn(script: Script, place: number, { keysBelow }: FeatureContext): readonly CompletionProposal[] {
  const { piece } = script;
  const offset = piece.offsetAt(place);
  // The command that is being written ends with the letter that stands in for the rest of its last word.
  const command = commandsBefore(script, offset).findLast(({ args }) => args.at(-1)?.span.end === offset + 1);
  const typed = command?.args.at(-1);
  if (!command || !typed) return [];
  const line = dockerLine({ ...command, args: command.args.slice(0, -1) });
  if (!line) return [];
  const rest = /^[\w-]*/.exec(piece.text.slice(offset, offset + longestRest))?.[0].length ?? 0;
  const at = span(typed.span.start, offset + rest);
  return proposalsBehind(line, piece.text.slice(at.start, offset), at, keysBelow).map((proposal) => {
    return { ...proposal, replaces: piece.spanOf(proposal.replaces) };
  });
}
