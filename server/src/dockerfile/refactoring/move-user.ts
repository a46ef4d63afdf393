import { insert, remove, span } from '../../text/span';
import { indentOf } from '../facts';
import { needsRoot } from '../facts/root-commands';
import { isRoot, userText } from '../facts/runtime-user';
import type { DockerfileFile, Instruction } from '../model/nodes';
import { isWindows } from '../model/platform';
import { blankRestOfLine } from './layout';
import type { Refactor } from './selected';

/** USER behind the last step that only root can do; what stands between runs as root then, too. */
export const moveUser: Refactor = ({ file, instruction }) => {
  const stage = instruction?.stage;
  const user = instruction?.kind === 'user' ? userText(instruction) : undefined;
  if (!instruction || !stage || !user || isRoot(user) || isWindows(stage)) return [];
  const behind = stage.instructions.slice(stage.instructions.indexOf(instruction) + 1);
  const next = behind.findIndex(({ kind }) => kind === 'user');
  const reign = next < 0 ? behind : behind.slice(0, next);
  const last = reign.findLast((step) => step.kind === 'run' && step.commands.some((each) => needsRoot(each, step)));
  if (!last || !isAlone(file, instruction) || !blankRestOfLine(file, last.span.end)) return [];
  const { source } = file;
  const line = source.fullLineSpan(source.lineAt(instruction.span.start));
  const text = `${source.lineEnd}${indentOf(file, last)}${source.slice(instruction.span)}`;
  return [
    {
      title: `Move \`USER ${user}\` behind the last step that needs root`,
      kind: 'refactor.move',
      edits: () => [remove(line), insert(last.span.end, text)],
    },
  ];
};

/** The whole instruction stands in one line, and nothing else does. */
function isAlone({ source }: DockerfileFile, { span: at }: Instruction): boolean {
  const line = source.lineSpan(source.lineAt(at.start));
  const rest = source.slice(span(line.start, at.start)) + source.slice(span(Math.min(at.end, line.end), line.end));
  return at.end <= line.end && rest.trim() === '';
}
