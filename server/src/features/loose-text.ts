import type { Language } from '../lint/rule';

/** A text that someone pasted, with what it lacks to be a document of ours. */
interface LooseDocument {
  readonly uri: string;
  readonly language: Language;
  readonly text: string;
  /** Where the pasted text begins. */
  readonly start: number;
}

const instruction =
  /^(?:FROM|RUN|CMD|LABEL|MAINTAINER|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|ONBUILD|STOPSIGNAL|HEALTHCHECK|SHELL)\s/i;
const directive = /^#\s*(?:syntax|escape|check)\s*=/i;
const yamlKey = /^(?:- )?["']?([\w.-]+)["']?\s*:(?:\s|$)/;
const topLevelKeys = new Set(['services', 'networks', 'volumes', 'configs', 'secrets', 'include', 'name', 'version']);

/**
 * Guesses from its first line what a text is. What is neither of our languages is commands of a shell: docker's are
 * known as those of a script, all others as those of a `RUN`.
 */
export function looseTextsFor(pasted: string): readonly LooseDocument[] {
  const text = pasted.replace(/\r\n?/g, '\n');
  const first = text.split('\n').find((line) => line.trim() !== '' && !/^\s*#(?!\s*\w+\s*=)/.test(line)) ?? '';
  const line = first.trim();
  if (instruction.test(line) || directive.test(line)) return [dockerfile('', text)];
  const key = yamlKey.exec(line)?.[1];
  if (key === undefined) return commands(joined(text));
  const isWhole = topLevelKeys.has(key) && !/^\s/.test(first);
  const head = isWhole ? '' : 'services:\n  selected:\n';
  const whole = head + (isWhole ? text : indented(text, '    '));
  return [{ uri: 'untitled:compose.yaml', language: 'compose', text: whole, start: head.length }];
}

function commands(text: string): readonly LooseDocument[] {
  return [{ uri: 'untitled:script.sh', language: 'shell-script', text, start: 0 }, dockerfile('RUN ', text)];
}

function dockerfile(head: string, text: string): LooseDocument {
  return { uri: 'untitled:Dockerfile', language: 'dockerfile', text: head + text, start: head.length };
}

/** A RUN goes on in the next line only where a backslash says so. */
function joined(text: string): string {
  return text
    .replace(/^[ \t]*[$>]\s+/gm, '')
    .trim()
    .replace(/(?<!\\)\n/g, '; \\\n');
}

/** Below a service, whatever depth it was cut out at. The first line may have lost its own indentation. */
function indented(text: string, by: string): string {
  const lines = text.split('\n');
  const others = lines.slice(1).filter((line) => line.trim() !== '');
  const first = /^ */.exec(lines[0] ?? '')?.[0].length ?? 0;
  const least = Math.min(first || Number.MAX_SAFE_INTEGER, ...others.map((line) => /^ */.exec(line)?.[0].length ?? 0));
  const depth = Number.isFinite(least) && least !== Number.MAX_SAFE_INTEGER ? least : 0;
  return lines.map((line, index) => by + line.slice(index === 0 ? first : Math.min(depth, line.length))).join('\n');
}
