import type { CompletionProposal } from '../../analysis/feature-types';
import type { FeatureContext } from '../../analysis/language';
import { type DockerfileFile, type Instruction, kindOf, type Stage } from '../model/nodes';
import { type Choice, propose } from './slot';

/** What is usually written behind an instruction, nearest first; `''`: in an empty file. */
const likelyAfter: Readonly<Record<string, string>> = {
  '': 'FROM ARG',
  ADD: 'RUN COPY ADD WORKDIR ENV USER',
  ARG: 'ARG FROM RUN ENV LABEL',
  CMD: 'FROM',
  COPY: 'RUN COPY WORKDIR USER ENV EXPOSE CMD ENTRYPOINT',
  ENTRYPOINT: 'CMD FROM',
  ENV: 'ENV RUN WORKDIR COPY EXPOSE',
  EXPOSE: 'EXPOSE HEALTHCHECK USER CMD ENTRYPOINT',
  FROM: 'WORKDIR ARG RUN ENV COPY LABEL SHELL',
  HEALTHCHECK: 'CMD ENTRYPOINT',
  LABEL: 'LABEL WORKDIR ARG RUN ENV COPY',
  RUN: 'COPY RUN WORKDIR ENV USER EXPOSE CMD ENTRYPOINT',
  SHELL: 'RUN',
  STOPSIGNAL: 'CMD ENTRYPOINT',
  USER: 'COPY RUN EXPOSE HEALTHCHECK ENTRYPOINT CMD',
  VOLUME: 'EXPOSE USER CMD ENTRYPOINT',
  WORKDIR: 'COPY RUN ARG ENV',
};

/** Those of which only the last one of a stage counts. */
const onceInStage = new Set(['CMD', 'ENTRYPOINT', 'HEALTHCHECK']);
const notBehindOnbuild = new Set(['FROM', 'MAINTAINER', 'ONBUILD']);

/** What an instruction looks like with its arguments; the others take what completion offers next. */
const forms: Readonly<Record<string, string>> = {
  ADD: '${1:source} ${2:destination}',
  ARG: '${1:NAME}',
  CMD: '["${1:executable}"]',
  COPY: '${1:source} ${2:destination}',
  ENTRYPOINT: '["${1:executable}"]',
  ENV: '${1:NAME}=${2:value}',
  EXPOSE: '${1:8080}',
  FROM: '${1:image}',
  HEALTHCHECK: 'CMD ${1:command}',
  LABEL: '${1:key}="${2:value}"',
  SHELL: '["${1:/bin/bash}", "${2:-c}"]',
  STOPSIGNAL: '${1:SIGTERM}',
  USER: '${1:user}',
  VOLUME: '["${1:/data}"]',
  WORKDIR: '${1:/app}',
};

/** Instructions at a line's beginning and behind ONBUILD, in the casing of the file. */
export function instructionProposals(
  file: DockerfileFile,
  instruction: Instruction | undefined,
  offset: number,
  { keysBelow }: Pick<FeatureContext, 'keysBelow'>,
): readonly CompletionProposal[] {
  const { start, end } = file.source.lineSpan(file.source.lineAt(offset));
  const match = /^\s*(ONBUILD\s+)?([A-Za-z]*)$/i.exec(file.source.text.slice(start, offset));
  if (!match) return [];
  const [, onbuild, typed = ''] = match;
  const after = file.source.text.slice(offset, end);
  const before = lastBefore(file, offset - typed.length, instruction);
  const allowed = keysBelow('dockerfile/instruction/').filter((name) =>
    onbuild ? !notBehindOnbuild.has(name) : before?.stage || !kindOf(name) || /^(?:ARG|FROM)$/.test(name),
  );
  const isLower = prefersLowerCase(file, typed);
  const rankOf = onbuild ? () => 0 : ranking(before, before?.stage, offset);
  return propose(
    { file, offset },
    typed,
    allowed.map((name) => choice(name, isLower, after, rankOf(name))),
  );
}

function choice(name: string, isLower: boolean, after: string, rank: number): Choice {
  const label = isLower ? name.toLowerCase() : name;
  const form = after.trim() === '' ? forms[name] : undefined;
  return {
    label,
    kind: 'keyword',
    text: /^[ \t]/.test(after) && !form ? label : `${label} ${form ?? ''}`,
    ...(form ? { isSnippet: true } : {}),
    key: `dockerfile/instruction/${name}`,
    rank,
    ...(name === 'MAINTAINER' ? { isDeprecated: true } : {}),
  };
}

/** 0 and up for what is likely next, 50 for the rest, 90 for what would undo an instruction that the stage has. */
function ranking(before: Instruction | undefined, stage: Stage | undefined, offset: number): (name: string) => number {
  const likely = (likelyAfter[before?.keyword.text.toUpperCase() ?? ''] ?? '').split(' ');
  const given = new Set(
    stage?.instructions.filter(({ keyword }) => !touchesKeyword(keyword.span, offset)).map(({ kind }) => kind),
  );
  return (name) => {
    const kind = kindOf(name);
    if (name === 'MAINTAINER' || (onceInStage.has(name) && kind && given.has(kind))) return 90;
    const index = likely.indexOf(name);
    return index >= 0 ? index : 50;
  };
}

function touchesKeyword({ start, end }: { start: number; end: number }, offset: number): boolean {
  return start <= offset && offset <= end;
}

function lastBefore(file: DockerfileFile, offset: number, own: Instruction | undefined): Instruction | undefined {
  return file.instructions.findLast((candidate) => candidate.span.start < offset && candidate !== own);
}

/** The casing that the file uses; in an empty one the casing that is being typed. */
function prefersLowerCase(file: DockerfileFile, typed: string): boolean {
  const first = file.instructions.find(({ kind, keyword }) => kind && keyword.text !== typed)?.keyword.text ?? typed;
  return first !== '' && first === first.toLowerCase();
}
