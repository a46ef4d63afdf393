import type { SemanticToken } from '../../analysis/feature-types';
import { flatten } from '../../text/flatten';
import { type Span, span } from '../../text/span';
import { mountOptions } from '../model/mounts';
import type { DockerfileFile, Flag, Instruction } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { platformArgs, proxyArgs, variablesOf } from '../model/variables';
import type { Word } from '../model/words';
import { stageUses } from '../navigation/stage-uses';

/** Colours by meaning: what is a stage, a variable, a command, and not merely a word. */
export function semanticTokens(file: DockerfileFile): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  for (const { nameSpan, valueSpan } of file.directives) {
    tokens.push({ span: nameSpan, type: 'macro' }, { span: valueSpan, type: 'string' });
  }
  for (const comment of file.comments) tokens.push({ span: comment.span, type: 'comment' });
  for (const instruction of file.instructions) tokens.push(...instructionTokens(instruction, file));
  for (const { word } of stageUses(file)) tokens.push({ span: word.span, type: 'class' });
  for (const { name } of file.stages)
    if (name) tokens.push({ span: name.span, type: 'class', modifiers: ['declaration'] });
  return flatten(tokens, file.source.text);
}

function instructionTokens(instruction: Instruction, file: DockerfileFile): readonly SemanticToken[] {
  const { keyword, kind, trigger, flags, json, heredocs } = instruction;
  const tokens: SemanticToken[] = [
    { span: keyword.span, type: 'keyword', ...(kind === 'maintainer' ? { modifiers: ['deprecated'] } : {}) },
  ];
  if (trigger) return [...tokens, ...instructionTokens(trigger, file)];
  tokens.push(...flags.flatMap(flagTokens), ...argumentTokens(instruction));
  if (json) tokens.push(...json.map((word) => ({ span: word.span, type: 'string' }) as const));
  else tokens.push(...instruction.commands.flatMap(commandTokens));
  for (const { marker, terminator } of heredocs) {
    tokens.push({ span: marker, type: 'label' });
    if (terminator) tokens.push({ span: terminator, type: 'label' });
  }
  for (const { name, nameSpan } of variablesOf(file).referencesOf(instruction)) {
    const isBuilders = platformArgs.has(name) || proxyArgs.has(name);
    tokens.push({ span: nameSpan, type: 'variable', ...(isBuilders ? { modifiers: ['defaultLibrary'] } : {}) });
  }
  return tokens;
}

function argumentTokens(instruction: Instruction): readonly SemanticToken[] {
  switch (instruction.kind) {
    case 'from':
      return fromTokens(instruction);
    case 'arg':
    case 'env':
      return pairTokens(instruction, 'variable');
    case 'label':
      return pairTokens(instruction, 'property');
    case 'expose':
      return instruction.words.map((word) => ({ span: word.span, type: 'number' }));
    case 'stopsignal':
      return instruction.words.map((word) => ({ span: word.span, type: 'macro' }));
    case 'healthcheck':
      return healthcheckTokens(instruction);
    default:
      return [];
  }
}

function fromTokens({ image, words }: Instruction): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  if (image) {
    tokens.push({ span: image.span, type: 'namespace' });
    if (image.tagSpan) tokens.push({ span: image.tagSpan, type: 'number' });
  }
  const as = words[1];
  if (as?.value.toLowerCase() === 'as') tokens.push({ span: as.span, type: 'keyword' });
  return tokens;
}

function pairTokens({ pairs }: Instruction, type: 'variable' | 'property'): readonly SemanticToken[] {
  return pairs.flatMap(({ name, value }): SemanticToken[] => [
    { span: name.span, type, modifiers: ['declaration'] },
    ...(value ? [{ span: value.span, type: 'string' as const }] : []),
  ]);
}

function healthcheckTokens({ logical }: Instruction): readonly SemanticToken[] {
  const match = /(?:^|\s)(CMD|NONE)\b/i.exec(logical.text);
  if (!match) return [];
  const end = match.index + match[0].length;
  return [{ span: logical.span(end - (match[1]?.length ?? 0), end), type: 'keyword' }];
}

function flagTokens(flag: Flag): readonly SemanticToken[] {
  const name: SemanticToken = { span: flag.nameSpan, type: 'parameter' };
  if (!flag.value) return [name];
  if (flag.name !== 'mount') return [name, { span: flag.value.span, type: 'string' }];
  return [name, ...mountOptions(flag).flatMap((option) => optionTokens(option.span, option.name.length, option.value))];
}

function optionTokens(at: Span, nameLength: number, value: string | undefined): readonly SemanticToken[] {
  const name: SemanticToken = { span: span(at.start, at.start + nameLength), type: 'property' };
  return value ? [name, { span: span(at.end - value.length, at.end), type: 'string' }] : [name];
}

function commandTokens({ name, args }: ShellCommand): readonly SemanticToken[] {
  return [{ span: name.span, type: 'function' }, ...args.flatMap(argTokens)];
}

function argTokens({ text, span: at }: Pick<Word, 'text' | 'span'>): readonly SemanticToken[] {
  if (/^["']/.test(text)) return [{ span: at, type: 'string' }];
  const flag = /^--?[A-Za-z][\w-]*/.exec(text)?.[0];
  return flag ? [{ span: span(at.start, at.start + flag.length), type: 'parameter' }] : [];
}
