import { defineRule, type RuleContext } from '../../lint/rule';
import { type Edit, insert, replace } from '../../text/span';
import { inCaseOf, offsetAbove } from '../facts';
import { freeStageName } from '../facts/stage-names';
import { stageReferencesIn } from '../facts/stage-references';
import { mountOption, mountOptionWord, mountsOf } from '../model/mounts';
import type { Instruction } from '../model/nodes';
import { variablesOf } from '../model/variables';
import type { Word } from '../model/words';

export default defineRule({
  id: 'dockerfile/no-variable-in-copy-from',
  category: 'correctness',
  severity: 'error',
  aliases: ['buildkit-parse:variable-in-from', 'dfu:FLAG_INVALID_FROM_VALUE'],
  messages: { variable: 'The builder expands no variable here, so the build stops at `{text}`.' },
  fixes: { addStage: { title: 'Add a stage `{name}` for it', safety: 'suggestion' } },
  on: { copy: reportVariable, run: reportVariable },
});

function reportVariable(instruction: Instruction, ctx: RuleContext<'variable', 'addStage'>): void {
  const mounts = mountsOf(instruction).map((mount) => mountOption(mount, 'from'));
  const words = [instruction.flag('from')?.value, ...mounts.map((option) => option && mountOptionWord(option))];
  for (const word of words) {
    if (!word || !/\$./.test(word.value)) continue;
    const stage = viaStage(word, instruction);
    ctx.report({
      at: word.span,
      message: 'variable',
      data: { text: word.value },
      fixes: stage ? [{ title: 'addStage', data: { name: stage.name }, edits: () => stage.edits }] : [],
    });
  }
}

/** `FROM` may hold the variable, if it is declared above the first one; a new stage must not move numbers in use. */
function viaStage(word: Word, instruction: Instruction): { name: string; edits: readonly Edit[] } | undefined {
  const { stage } = instruction;
  const variable = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})$/.exec(word.value);
  if (!stage || !variable || instruction.isTrigger) return undefined;
  const { file, from } = stage;
  const variableName = variable[1] ?? variable[2] ?? '';
  if (!variablesOf(file).definitionAt(variableName, from)) return undefined;
  if (file.stages.flatMap(stageReferencesIn).some((reference) => /^\d+$/.test(reference.word.value))) return undefined;
  const name = freeStageName(file, variableName.toLowerCase().replace(/_/g, '-'));
  const { lineEnd } = file.source;
  const line = `${inCaseOf(from.keyword.text, 'from')} ${word.value} ${inCaseOf(from.keyword.text, 'as')} ${name}`;
  return { name, edits: [insert(offsetAbove(file, from), `${line}${lineEnd}${lineEnd}`), replace(word.span, name)] };
}
