import type { Topic } from '../../analysis/feature-types';
import { isSecretName } from '../../data/secret-names';
import { code } from '../../knowledge/escape';
import { literally } from '../../text/literally';
import { touches } from '../../text/span';
import { type KnownValue, referencesIn, type VariableReference } from '../model/expansion';
import { LogicalText } from '../model/logical-text';
import type { Instruction } from '../model/nodes';
import { platformArgs, type VariableDefinition, variablesOf } from '../model/variables';
import { variableUsesAt } from '../navigation/variable-uses';
import { isScript } from './heredocs';
import { explain, lineOf, linesInWords, type Place } from './place';
import { buildersTopic, isBuilders } from './predefined';

const scopesPage = { title: 'ARG and scopes', page: 'chapters/dockerfile#arg-scopes' };

/** The variable whose name, or use, is under the cursor: what it comes to, where that was set, who may change it. */
export function variableTopic(place: Place): Topic | undefined {
  return definitionTopic(place) ?? referenceTopic(place);
}

function definitionTopic(place: Place): Topic | undefined {
  const { instruction, offset, file, context } = place;
  if (instruction.kind !== 'arg' && instruction.kind !== 'env') return undefined;
  const pair = instruction.pairs.find(({ name }) => name.value && touches(name.span, offset));
  if (!pair) return undefined;
  const { name } = pair;
  if (instruction.kind === 'arg' && isBuilders(name.value)) return buildersTopic(name.value, name.span, place);

  const definition = variablesOf(file)
    .definitions()
    .find((candidate) => candidate.pair === pair);
  const value = definition?.value ?? 'unknown';
  const uses = variableUsesAt(file, offset)?.uses.filter(({ role }) => role === 'read') ?? [];
  const isArg = instruction.kind === 'arg';
  const kind = isArg ? 'build argument' : 'environment variable';
  const known = typeof value === 'object' ? ` = ${shownValue(name.value, value)}` : '';
  const use =
    uses.length > 0
      ? `used on ${linesInWords(
          file,
          uses.map(({ span }) => span),
        )}`
      : 'not used in this file';
  return explain(context, {
    span: name.span,
    paragraphs: [
      `**${code(name.value)}**${known} · ${kind}${isArg && value === 'unknown' ? ' without a default' : ''}, ${use}`,
      isArg
        ? overriddenBy(name.value)
        : 'Stays in the image: every container gets it, and `docker run -e` replaces it there.',
      isArg && !instruction.stage && watchOutGlobal,
      isArg && !instruction.stage && argFence(name.value),
    ],
    more: isArg ? scopesPage : { title: 'ENV', page: 'chapters/dockerfile#env' },
  });
}

function referenceTopic(place: Place): Topic | undefined {
  const { instruction, offset, file, context } = place;
  const reference = referencesAt(place).findLast(({ span }) => touches(span, offset));
  if (!reference || !isOnItself(reference, offset)) return undefined;
  const { name, span } = reference;
  const variables = variablesOf(file);
  const definition = variables.definitionAt(name, instruction);
  if (!definition && isBuilders(name)) return buildersTopic(name, span, place);
  if (definition?.kind === 'arg' && platformArgs.has(name) && !definition.pair.value) {
    return buildersTopic(name, span, place);
  }

  const global = definition ? undefined : globalCalled(name, place);
  const isOwn = !definition && !global && isShellText(instruction) && isSetByScript(name, instruction, file);
  if (isOwn) return undefined;
  const value = variables.valueAt(name, instruction);
  const isGlobalOutside = definition?.kind === 'global';
  return explain(context, {
    span,
    paragraphs: [
      firstLine(name, value, definition, place, global),
      image(instruction, file, definition),
      definition
        ? definition.kind === 'env'
          ? atRunTime(instruction)
          : overriddenBy(name)
        : global
          ? isRunTime(instruction)
            ? undefined
            : 'Repeat it inside the stage to use it there:'
          : whoDecides(name, place),
      operatorSentence(reference),
      definition && definition.kind !== 'env' && isRunTime(instruction)
        ? '**Watch out:** a build argument is gone when the container runs, so this is empty there.'
        : isGlobalOutside && watchOutGlobal,
      (isGlobalOutside || global) && !isRunTime(instruction) && argFence(name),
    ],
    more: definition?.kind === 'env' ? { title: 'ENV', page: 'chapters/dockerfile#env' } : scopesPage,
  });
}

/** References of the instruction's line, or of the here-document that the cursor is in. */
function referencesAt({ instruction, offset, file }: Place): readonly VariableReference[] {
  const heredoc = instruction.heredocs.find(({ body }) => body.start <= offset && offset < body.end);
  if (!heredoc) return variablesOf(file).referencesOf(instruction);
  const isRunByShell =
    instruction.kind === 'run' && instruction.commands.some(({ span }) => span.start >= heredoc.body.start);
  // A script keeps its variables for its own interpreter; what is input or content is replaced unless quoted.
  if (!isRunByShell && (heredoc.quoted || isScript(instruction))) return [];
  const body = LogicalText.verbatim(file.source.text, heredoc.body);
  return referencesIn(body, 0, body.text.length, '\\');
}

/** In the word of `${A:-word}` the cursor is on something else. */
function isOnItself({ span, nameSpan, operator }: VariableReference, offset: number): boolean {
  return offset <= nameSpan.end + (operator?.length ?? 0) || offset === span.end;
}

function firstLine(
  name: string,
  value: KnownValue,
  definition: VariableDefinition | undefined,
  { file }: Place,
  global: VariableDefinition | undefined,
): string {
  const title = `**${code(name)}**`;
  if (!definition)
    return global
      ? `${title} · empty here unless the base image sets it: line ${lineOf(file, global.instruction.span)} declares it for \`FROM\` lines only`
      : `${title} · no value known here`;
  const { instruction, pair, kind } = definition;
  const line = `line ${lineOf(file, instruction.span)}`;
  if (value === 'unset') return `${title} · empty, by ${line}`;
  if (value === 'unknown') return `${title} · no value known here; ${line} declares it without one`;
  const how = kind === 'env' ? `set on ${line}` : pair.value ? `default from ${line}` : `brought in on ${line}`;
  return `${title} = ${shownValue(name, value)} · ${how}`;
}

/** What a FROM comes to with the defaults. */
function image(
  instruction: Instruction,
  file: Place['file'],
  definition: VariableDefinition | undefined,
): string | undefined {
  if (instruction.kind !== 'from' || !instruction.image || !definition) return undefined;
  const text = variablesOf(file).expandAt(instruction.image.text, instruction);
  return text && text !== instruction.image.text ? `Image: ${code(text)}.` : undefined;
}

function whoDecides(name: string, { instruction }: Place): string {
  if (!instruction.stage || instruction.kind === 'from')
    return 'No `ARG` before the first `FROM` declares it, so it is empty.';
  if (Object.hasOwn(fromUser, name)) return fromUser[name] ?? '';
  if (isRunTime(instruction)) return 'The base image, or what starts the container, may set it.';
  return instruction.kind === 'run'
    ? 'The base image or the command itself may set it; no line above does.'
    : 'The base image may set it; no line above does.';
}

/** What the builder and the engine set for every process. */
const fromUser: Readonly<Record<string, string>> = {
  HOME: 'It follows the user in force, as `/etc/passwd` of the image says; `ENV HOME` overrides that.',
  HOSTNAME: 'The engine sets it for each container.',
  PATH: 'The base image sets it; without that it lists the usual `bin` folders.',
  PWD: 'The shell sets it to the working directory.',
};

/** The script gives it its value: an assignment, a loop, `read`. */
function isSetByScript(written: string, { span }: Instruction, { source }: Place['file']): boolean {
  const name = literally(written);
  const setting = new RegExp(
    `(?:^|[\\s;&|({])(?:${name}\\+?=|(?:for|read|export|local|declare)\\s(?:-[^\\s;&|({]+\\s+)*${name}\\b)`,
  );
  return setting.test(source.slice(span));
}

function isShellText({ kind }: Instruction): boolean {
  return kind === 'run' || kind === 'cmd' || kind === 'entrypoint' || kind === 'healthcheck';
}

function globalCalled(name: string, { file, instruction }: Place): VariableDefinition | undefined {
  if (!instruction.stage || instruction.kind === 'from') return undefined;
  return variablesOf(file)
    .definitions()
    .findLast((candidate) => candidate.kind === 'global' && candidate.name === name);
}

function overriddenBy(name: string): string {
  return `\`docker build --build-arg ${name}=…\` replaces it; so does \`build.args\` of a Compose service.`;
}

function atRunTime(instruction: Instruction): string {
  return isRunTime(instruction)
    ? '`docker run -e`, or `environment` in Compose, replaces it.'
    : 'A build argument of the same name does not replace it.';
}

function isRunTime({ kind }: Instruction): boolean {
  return kind === 'cmd' || kind === 'entrypoint' || kind === 'healthcheck';
}

const watchOutGlobal =
  '**Watch out:** declared before the first `FROM`, it exists only in `FROM` lines. Repeat it inside a stage to use it there:';

function argFence(name: string): string {
  return `\`\`\`dockerfile\nARG ${name}\n\`\`\``;
}

function operatorSentence({ operator, name }: VariableReference): string | undefined {
  switch (operator) {
    case ':-':
      return '`:-` takes the text behind it when the variable is unset **or empty**; `-` alone only when it is unset.';
    case '-':
      return '`-` takes the text behind it when the variable is unset; `:-` also when it is empty.';
    case ':+':
    case '+':
      return `\`${operator}\` puts the text behind it only when ${code(name)} ${operator === '+' ? 'is set' : 'is set and not empty'}.`;
    case ':?':
    case '?':
      return `\`${operator}\` stops the build with the text behind it when there is no value.`;
    case '#':
    case '##':
      return `\`${operator}\` cuts the pattern off the front, ${operator === '#' ? 'as little' : 'as much'} as fits.`;
    case '%':
    case '%%':
      return `\`${operator}\` cuts the pattern off the end, ${operator === '%' ? 'as little' : 'as much'} as fits.`;
    case '/':
    case '//':
      return `\`${operator}\` replaces ${operator === '/' ? 'the first match' : 'every match'} of the pattern.`;
    default:
      return undefined;
  }
}

function shownValue(name: string, value: { readonly text: string }): string {
  return isSecretName(name) && value.text !== '' ? '`••••`' : code(value.text);
}
