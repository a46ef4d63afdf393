import { defineRule, type Fix } from '../../lint/rule';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { flowList } from '../edits/shell-text';
import { checkedEntry } from '../facts/checked-entry';
import { commandOf } from '../facts/command';
import { dockerfileText } from '../facts/dockerfile-text';
import { mergedService, mergedWords } from '../facts/merged-service';
import { partOf, type Value } from '../facts/value';
import type { ComposeFile } from '../model/nodes';
import type { ComposeProject, ProjectService } from '../project/project';

const shells = /(?:^|[\\/])(?:(?:ba|da|a|z|k)?sh|busybox|cmd|pwsh|powershell|env|su|nsenter|ssh)(?:\.exe)?$/i;
const operator = /^(?:\|\|?|&&|;|<|\d?>{1,2}|&>|2>&1|\d?>{1,2}\/\S+)$|^[^;]+;$/;
/** Words as a shell splits them, quotes included. */
const wordPattern = /(?:"(?:\\.|[^"\\])*"|'[^']*'|\\.|[^\s"'\\])+/g;

export default defineRule({
  id: 'compose/no-shell-syntax-in-command',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isOperator: 'Compose splits this text without a shell, so the program gets `{text}` as an argument.',
    isVariable: 'Compose splits this text without a shell, so nothing replaces `{text}` in the container.',
  },
  fixes: { useShell: { title: 'Run it with `sh -c`', safety: 'suggestion' } },
  on: {
    composeProject(project, ctx) {
      for (const service of project.here.services) {
        for (const key of ['command', 'entrypoint'] as const) {
          const entry = checkedEntry(service, key);
          const command = commandOf(entry);
          if (!entry || command?.form !== 'text' || command.value.text === undefined) continue;
          const found = shellWord(command.value);
          if (!found || (key === 'command' && hasShellEntrypoint(project, mergedService(project, service)))) continue;
          const isBlock = command.value.node.style === 'literal' || command.value.node.style === 'folded';
          ctx.report({
            at: isBlock ? entry.key.span : partOf(command.value, found.start, found.start + found.text.length),
            message: found.text.includes('$$') ? 'isVariable' : 'isOperator',
            data: { text: found.text.slice(0, 80) },
            fixes: fixesOf(service.file, command.value),
          });
        }
      }
    },
  },
});

/** The first word outside of quotes that only a shell understands; none behind a shell. */
function shellWord({ written }: Value): { readonly text: string; readonly start: number } | undefined {
  const words = [...written.matchAll(wordPattern)];
  // A quote that is not closed is still being typed.
  if (/["']/.test(written.replace(wordPattern, ''))) return undefined;
  const first = words[0]?.[0] ?? '';
  if (shells.test(first.replace(/["']/g, '')) || words.some(([word]) => /^-\w*c$/.test(word))) return undefined;
  for (const { 0: text, index } of words) {
    const isQuoted = /["'\\]/.test(text);
    if (!isQuoted && operator.test(text)) {
      return { text: text.endsWith(';') ? ';' : text, start: endOf(text, index) };
    }
    const variable = isQuoted ? undefined : /\$\$(?:[A-Za-z_]\w*|\{[A-Za-z_]\w*)/.exec(text);
    if (variable) return { text: variable[0].replace('{', ''), start: index + variable.index };
  }
  return undefined;
}

/** A semicolon ends its word. */
function endOf(text: string, index: number): number {
  return text.endsWith(';') ? index + text.length - 1 : index;
}

/** The entrypoint hands the command to a shell, or nobody knows it. */
function hasShellEntrypoint(project: ComposeProject, service: ProjectService): boolean {
  const words = mergedWords(service, 'entrypoint');
  if (words === undefined) return true;
  if (words.length > 0) return words.some((word) => shells.test(word) || /^-\w*c$/.test(word));
  return /^[ \t]*ENTRYPOINT[ \t].*(?:"-\w*c"|\bsh\b)/im.test(dockerfileText(project, service) ?? '');
}

function fixesOf(file: ComposeFile, { node, written }: Value): readonly Fix<'useShell'>[] {
  const isBlock = node.style === 'literal' || node.style === 'folded';
  if (isBlock || written.includes('\n') || node.anchor !== undefined || isShared(file, node.span)) return [];
  return [{ title: 'useShell', edits: () => [replace(node.span, flowList(['sh', '-c', written]))] }];
}
