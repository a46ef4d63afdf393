import { writeFileSync, readFileSync } from 'node:fs';
import { languageOfFile, parserFor } from '../server/src/languages';
import { defaultOptions } from '../server/src/lint/rule';
import { SourceText } from '../server/src/text/source-text';
import { memoryWorkspace } from './harness/memory-workspace';
async function graph(uri: string, files: Record<string, string>, profiles?: string[]) {
  const parse = parserFor(languageOfFile(uri)!)!;
  const d = await parse(new SourceText(files[uri]!)).surrounded({ uri, workspace: memoryWorkspace(files), options: defaultOptions });
  const g = d.graph(profiles)!;
  return { title: uri.split('/').at(-1), ...g, nodes: g.nodes.map((n) => ({ detail: '', group: '', order: 0, ...n, place: undefined, where: n.place ? 'line ' + ((n.place.elsewhere?.source ?? d.source).lineAt(n.place.span.start) + 1) : '' })), edges: g.edges.map((e) => ({ label: '', ...e })) };
}
const big = readFileSync('/tmp/shot/big.yaml', 'utf8');
const out: Record<string, unknown> = {
  sample: await graph('file:///samples/compose.yaml', { 'file:///samples/compose.yaml': readFileSync('samples/compose.yaml', 'utf8') }),
  big: await graph('file:///shop/compose.yaml', { 'file:///shop/compose.yaml': big }, ['debug', 'observability']),
  stages: await graph('file:///x/Dockerfile', { 'file:///x/Dockerfile': readFileSync('/tmp/shot/Dockerfile', 'utf8') }),
  sampledf: await graph('file:///x/Dockerfile', { 'file:///x/Dockerfile': readFileSync('samples/clean/Dockerfile', 'utf8') }),
};
writeFileSync('/tmp/shot/graphs.json', JSON.stringify(out));
