import { defineRule, type RuleContext } from '../../lint/rule';
import { replace, type Span, span } from '../../text/span';
import { mayBaseSet } from '../facts/image-variables';
import type { Instruction } from '../model/nodes';
import type { Heredoc } from '../model/scan';
import { proxyArgs, variablesOf } from '../model/variables';

export default defineRule({
  id: 'dockerfile/no-expanded-heredoc',
  category: 'correctness',
  severity: 'info',
  messages: {
    expanded: 'The builder expands this body before it writes the file, and puts nothing in place of `{text}`.',
  },
  fixes: { quote: { title: 'Quote the delimiter, so that the body stays as it is', safety: 'suggestion' } },
  on: { add: reportExpanded, copy: reportExpanded },
});

function reportExpanded(instruction: Instruction, ctx: RuleContext<'expanded', 'quote'>): void {
  const { stage, heredocs, isTrigger } = instruction;
  if (!stage || isTrigger) return;
  const { file } = stage;
  for (const heredoc of heredocs) {
    if (heredoc.quoted || !heredoc.terminator) continue;
    const references = referencesIn(heredoc, file.slice(heredoc.body), file.escapeChar);
    const lost = references.find(({ name }) => !name || !isKnown(name, instruction));
    if (!lost) continue;
    // Quotes would keep the builder from the others as well.
    const isAllLost = references.every(({ name }) => !name || !isKnown(name, instruction));
    const marker = file.slice(heredoc.marker);
    ctx.report({
      at: lost.at,
      message: 'expanded',
      data: { text: file.slice(lost.at) },
      fixes: isAllLost
        ? [
            {
              title: 'quote',
              edits: () => [replace(heredoc.marker, marker.replace(heredoc.name, `"${heredoc.name}"`))],
            },
          ]
        : [],
    });
  }
}

interface Reference {
  /** `undefined` for `$1`, `$@` and their like. */
  readonly name: string | undefined;
  readonly at: Span;
}

/** Quotes mean nothing in a body; only the escape character keeps a dollar sign. */
function referencesIn({ body }: Heredoc, text: string, escapeChar: string): readonly Reference[] {
  const found: Reference[] = [];
  for (const match of text.matchAll(
    /[\\`]?\$(?:\{([A-Za-z_]\w*)(?!\w)(?:[^{}\n]|\{[^{}\n]*\})*\}|([A-Za-z_]\w*)|[0-9@*#?](?!\w))/g,
  )) {
    if (match[0].startsWith(escapeChar)) continue;
    const start = body.start + match.index + (match[0].startsWith('$') ? 0 : 1);
    found.push({ name: match[1] ?? match[2], at: span(start, body.start + match.index + match[0].length) });
  }
  return found;
}

function isKnown(name: string, instruction: Instruction): boolean {
  const { stage } = instruction;
  if (!stage || proxyArgs.has(name) || mayBaseSet(stage, name)) return true;
  return variablesOf(stage.file).definitionAt(name, instruction) !== undefined;
}
