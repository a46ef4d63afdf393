import type { Topic } from '../../analysis/feature-types';
import { code } from '../../knowledge/escape';
import type { Span } from '../../text/span';
import type { Stage } from '../model/nodes';
import { type StageUse, stageUses } from '../navigation/stage-uses';
import { explain, lineOf, type Place } from './place';

const mostUsers = 3;

/** What a stage is built from and who takes something from it, in one line. */
export function stageTopic(stage: Stage, span: Span, { file, context }: Omit<Place, 'instruction'>): Topic {
  const first = lineOf(file, stage.span);
  const last = file.source.lineAt(Math.max(stage.span.start, stage.span.end - 1)) + 1;
  const lines = first === last ? `line ${first}` : `lines ${first}–${last}`;
  const from = stage.image ? `, from ${code(stage.parent?.name?.value ?? stage.image.text)}` : '';
  return explain(context, {
    span,
    paragraphs: [`**${titleOf(stage)}** · stage ${stage.index}, ${lines}${from} · ${usersOf(stage)}`],
    more: { title: 'Stages', page: 'chapters/multi-stage-and-buildkit#stages' },
  });
}

function titleOf({ name, index }: Stage): string {
  return name ? code(name.value) : `stage ${index}`;
}

function usersOf(stage: Stage): string {
  const uses = stageUses(stage.file).filter((use) => use.stage === stage);
  const isLast = stage.file.stages.at(-1) === stage;
  if (uses.length === 0) return isLast ? 'what a build makes by default' : 'nobody uses it; only `--target` builds it';
  const how = { base: 'built on by', copy: 'copied from by', mount: 'mounted by' } as const;
  const groups = (['base', 'copy', 'mount'] as const).flatMap((kind) => {
    const users = uses.filter((use) => use.how === kind);
    return users.length > 0 ? [`${how[kind]} ${listOf(users)}`] : [];
  });
  return groups.join(', ');
}

function listOf(uses: readonly StageUse[]): string {
  const users = uses.slice(0, mostUsers).map(({ instruction, word }) => {
    const user = instruction.stage;
    const name = user?.name ? code(user.name.value) : `stage ${user?.index ?? 0}`;
    return `${name} (line ${user ? lineOf(user.file, word.span) : 1})`;
  });
  const rest = uses.length - users.length;
  return rest > 0 ? `${users.join(', ')} and ${rest} more` : users.join(', ');
}
