import type { Refactoring } from '../../analysis/feature-types';
import { difference } from '../../text/difference';
import { SourceText } from '../../text/source-text';
import { applyEdits, type Edit, replace, type Span, span } from '../../text/span';
import { declareObjects, indentOf, insertAfter } from '../edits/declare-object';
import { topMappings } from '../facts/tree';
import { lookup } from '../model/lookup';
import { lower } from '../model/lower';
import type { ComposeFile } from '../model/nodes';
import { readRun } from './docker-run/flags';
import { type RunService, serviceFrom } from './docker-run/service';
import { shellWords } from './docker-run/words';
import { code, listed } from './layout';
import { blockLines } from './yaml-text';

/** A longer command line is made by a program. */
const mostLines = 100;

/** The `docker run …` at the cursor, pasted or in a comment, as a service. The file need not be valid with it. */
export function fromDockerRun({ source }: ComposeFile, selection: Span): readonly Refactoring[] {
  const found = commandAt(source, selection.start);
  const words = found && shellWords(found.line);
  const run = words && readRun(words);
  const service = run && serviceFrom(run);
  if (!found || !service) return [];
  const rest = lower(new SourceText(applyEdits(source.text, [replace(found.span, '')])));
  const after = rest.problems.length === 0 ? withService(rest, service) : undefined;
  if (!after || lower(new SourceText(after.text)).problems.length > 0) return [];
  const { dropped } = service;
  const lost = dropped.length === 0 ? '' : ` (Compose has nothing for ${listed(dropped)})`;
  return [
    {
      title: `Turn this ${code('docker run')} into the service ${code(after.name)}${lost}`,
      kind: 'refactor.rewrite',
      edits: () => [difference(source.text, after.text)],
    },
  ];
}

interface Command {
  /** The whole lines. */
  readonly span: Span;
  /** What stands behind `docker run`, in one line. */
  readonly line: string;
}

const start = /^[ \t]*(?:#[ \t]*)?(?:[$>][ \t]+)?(?:sudo[ \t]+)?(?:docker|podman)[ \t]+(?:container[ \t]+)?run[ \t]+/;

/** Continued lines belong to the one above them, those of a comment with their signs. */
function commandAt(source: SourceText, offset: number): Command | undefined {
  const lineText = (line: number) => source.slice(source.lineSpan(line));
  const isContinued = (line: number) => line >= 0 && line < source.lineCount && /\\[ \t]*$/.test(lineText(line));
  let first = source.lineAt(offset);
  for (let count = 0; count < mostLines && isContinued(first - 1); count++) first--;
  const head = start.exec(lineText(first))?.[0];
  if (head === undefined) return undefined;
  const isComment = /^[ \t]*#/.test(head);
  let last = first;
  while (last - first < mostLines && isContinued(last)) last++;
  const lines: string[] = [];
  for (let line = first; line <= last; line++) {
    const text = line === first ? lineText(line).slice(head.length) : lineText(line);
    const isOwn = line === first || !isComment || /^[ \t]*#/.test(text);
    if (!isOwn) return undefined;
    lines.push(text.replace(isComment ? /^[ \t]*#/ : '', '').replace(/\\[ \t]*$/, ''));
  }
  const { start: from } = source.fullLineSpan(first);
  return { span: span(from, source.fullLineSpan(last).end), line: lines.join(' ') };
}

/** The text with the service behind the others, and its volumes and networks declared. */
function withService(
  file: ComposeFile,
  service: RunService,
): { readonly text: string; readonly name: string } | undefined {
  const name = freeName(file, service.name);
  const added = serviceEdits(file, name, service);
  if (!added) return undefined;
  let text = applyEdits(file.source.text, added);
  const declared = [
    ['volumes', service.volumes, (volume: string) => [`name: ${volume}`]],
    ['networks', service.networks, () => ['external: true']],
  ] as const;
  for (const [kind, names, body] of declared) {
    const now = lower(new SourceText(text));
    const [top] = topMappings(now);
    const section = top && lookup(top, kind)?.value;
    const known = new Set(section?.kind === 'mapping' ? section.entries.map(({ key }) => key.text) : []);
    const missing = [...new Set(names)].filter((each) => !known.has(each));
    if (missing.length === 0) continue;
    const edits = declareObjects(now, kind, missing, body);
    if (!edits) return undefined;
    text = applyEdits(text, edits);
  }
  return { text, name };
}

function serviceEdits(file: ComposeFile, name: string, { fields }: RunService): readonly Edit[] | undefined {
  const lines = blockLines({ fields: [[name, fields]] });
  const [top] = topMappings(file);
  if (!top) {
    const isEmpty = file.documents.every(({ root }) => root === undefined);
    const { text, lineEnd } = file.source;
    const gap = text === '' || text.endsWith('\n') ? '' : lineEnd;
    const block = ['services:', ...lines.map((line) => `  ${line}`), ''].join(lineEnd);
    return isEmpty ? [replace(span(text.length, text.length), gap + block)] : undefined;
  }
  if (!file.serviceNames.size && !lookup(top, 'services')) return declareServices(file, top.span.end, lines);
  const entry = lookup(top, 'services');
  const { value } = entry ?? {};
  if (!entry || top.flow) return undefined;
  if (!value)
    return [
      insertAfter(
        file,
        entry.span.end,
        lines.map((line) => `  ${line}`),
      ),
    ];
  if (value.kind !== 'mapping' || value.flow || value.tag !== undefined) return undefined;
  const indent = indentOf(file, value);
  return [
    insertAfter(
      file,
      value.span.end,
      lines.map((line) => indent + line),
    ),
  ];
}

function declareServices(file: ComposeFile, end: number, lines: readonly string[]): readonly Edit[] {
  return [insertAfter(file, end, ['services:', ...lines.map((line) => `  ${line}`)])];
}

function freeName({ serviceNames }: ComposeFile, name: string): string {
  let free = name;
  for (let count = 2; serviceNames.has(free); count++) free = `${name}-${count}`;
  return free;
}
