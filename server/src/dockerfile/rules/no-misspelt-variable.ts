import { defineRule } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { fact, lineOf } from '../facts';
import { mayBaseSet } from '../facts/image-variables';
import { expectsNothing, undeclaredUses } from '../facts/undeclared-variables';
import type { VariableReference } from '../model/expansion';
import type { Instruction, Stage } from '../model/nodes';
import { usesPosixShell } from '../model/platform';
import { isDefinedAt, proxyArgs, variablesOf } from '../model/variables';

/** Shells and their start-up files set these. */
const shellNames =
  /^(?:BASH\w*|COLUMNS|EUID|FUNCNAME|GROUPS|HOME|HOST\w*|IFS|LANG|LC_\w+|LINENO|LINES|LOGNAME|MACHTYPE|OLDPWD|OPTARG|OPTIND|OS|OSTYPE|PATH|PIPESTATUS|PPID|PWD|RANDOM|REPLY|SECONDS|SHELL|SHLVL|TERM|TMPDIR|UID|USER)$/;

export default defineRule({
  id: 'dockerfile/no-misspelt-variable',
  category: 'correctness',
  severity: 'hint',
  aliases: ['UndefinedVar', 'SC2154'],
  messages: { misspelt: 'Nothing here sets `{name}`, so the shell puts nothing in its place; `{near}` is declared.' },
  fixes: { rename: { title: 'Use `{near}`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const { stage, isTrigger } = instruction;
      if (!stage || isTrigger || !usesPosixShell(instruction)) return;
      const said = new Set(undeclaredUses(instruction).map(({ reference }) => reference.span.start));
      const nearOf = new Map<string, readonly string[]>();
      for (const reference of variablesOf(stage.file).referencesOf(instruction)) {
        const { name, nameSpan, span: at } = reference;
        if (said.has(at.start) || expectsNothing(reference) || isInFlag(reference, instruction)) continue;
        const near = nearOf.get(name) ?? meantBy(name, instruction, stage);
        nearOf.set(name, near);
        if (near.length === 0) continue;
        ctx.report({
          at,
          message: 'misspelt',
          data: { name, near: near[0] ?? '' },
          fixes: near.map((other) => ({
            title: 'rename',
            data: { near: other },
            edits: () => [replace(nameSpan, other)],
          })),
        });
      }
    },
  },
});

/** Declared names like that of a variable which neither the file, the shell, the base image nor the script sets. */
function meantBy(name: string, instruction: Instruction, stage: Stage): readonly string[] {
  if (name.length < 4 || shellNames.test(name) || proxyArgs.has(name) || mayBaseSet(stage, name)) return [];
  if (isDefinedAt(instruction, name)) return [];
  const near = nearestNames(name, declaredIn(stage)).filter((other) => isSlip(name, other));
  return near.length > 0 && !mayScriptSet(name, instruction) ? near : [];
}

function isInFlag({ span }: VariableReference, { flags }: Instruction): boolean {
  return span.start < (flags.at(-1)?.span.end ?? 0);
}

function mayScriptSet(name: string, { commands, logical }: Instruction): boolean {
  if (commands.some((command) => /^(?:\.|source|eval)$/.test(command.name.value))) return true;
  const sets = `(?<![$\\w{-])${name}(?:\\[[^\\]]*\\])?\\+?=|\\{${name}:?=|\\b(?:for|read|mapfile|readarray|getopts|select|declare|local)\\b[^;&|\\n]*\\b${name}\\b`;
  return new RegExp(sets).test(logical.text);
}

const declaredIn = fact<Stage, ReadonlySet<string>>((stage) => {
  const inherited = new Set(lineOf(stage));
  const definitions = variablesOf(stage.file).definitions();
  return new Set(definitions.flatMap(({ name, stage: own }) => (own && inherited.has(own) ? [name] : [])));
});

/** `PORTS` beside `PORT`, and names that differ in a number, are mostly two variables. */
function isSlip(name: string, other: string): boolean {
  if (other.length < 4 || Math.abs(name.length - other.length) > 2) return false;
  return name.replace(/\d+/g, '') !== other.replace(/\d+/g, '') || name.length !== other.length;
}
