import { span } from '../../text/span';
import { fact } from '../facts';
import type { DockerfileFile, Instruction } from '../model/nodes';
import { earlierSearch } from './earlier';

const mayConfigure: ReadonlySet<Instruction['kind']> = new Set(['add', 'copy', 'env', 'run']);

/**
 * Makes a search for a setting that an earlier line makes for good: in the same instruction before `offset`, or in an
 * instruction that takes effect before it. A file without the setting is asked once.
 */
export function settingSearch(setting: RegExp): (instruction: Instruction, offset: number) => boolean {
  const isMentioned = fact(({ source }: DockerfileFile) => setting.test(source.text));
  const isConfigured = earlierSearch(
    ({ kind, span: at, stage }) => mayConfigure.has(kind) && setting.test(stage?.file.slice(at) ?? ''),
  );
  return (instruction, offset) => {
    const file = instruction.stage?.file;
    if (!file || !isMentioned(file)) return false;
    return setting.test(file.slice(span(instruction.span.start, offset))) || isConfigured(instruction);
  };
}
