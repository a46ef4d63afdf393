import { lineOf } from '../facts';
import type { Instruction, Stage } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { lastPartOf, rootBase } from './base-images';

/** Tools that compile, with the sub-commands that do it; none where the tool does nothing else. */
const compilers: Readonly<Record<string, RegExp>> = {
  cargo: /^(?:build|b|install)$/,
  cmake: /^--build$/,
  dotnet: /^(?:build|publish|pack)$/,
  go: /^(?:build|install)$/,
  gradle:
    /^:?(?:[\w:-]+:)?(?:assemble|boot[Jj]ar|build|buildFatJar|distTar|distZip|installDist|jar|nativeCompile|shadowJar)$/,
  make: /^/,
  mvn: /^(?:compile|install|package|verify)$/,
  ninja: /^/,
};

/** Tools that bundle what a browser or a server runs. */
const bundler = /^(?:bun|npm|pnpm|yarn)$/;

/** The compile step that a command is, as a person would call it: `go build`. */
export function compileStep({ name, args }: ShellCommand): string | undefined {
  const tool = /(?<![^\\/])([^\\/]+?)w?$/.exec(name.value)?.[1] ?? '';
  const subcommands = Object.hasOwn(compilers, tool) ? compilers[tool] : undefined;
  if (!subcommands) return undefined;
  if (tool === 'make' || tool === 'ninja') return tool;
  const found = args.find(({ value }) => subcommands.test(value));
  return found && `${tool} ${found.value}`;
}

/** `npm run build` and its like. */
export function bundleStep({ name, args }: ShellCommand): string | undefined {
  const [first, second] = args.map(({ value }) => value).filter((value) => !value.startsWith('-'));
  const script = first === 'run' ? second : first;
  if (!bundler.test(name.value) || !/^build(?:$|:)/.test(script ?? '')) return undefined;
  return `${name.value} ${first === 'run' ? 'run ' : ''}${script}`;
}

/** The compile steps of a stage and those that it is built on, last one first. */
export function* stepsOf(
  stage: Stage,
  stepOf: (command: ShellCommand) => string | undefined,
): Generator<{
  readonly step: string;
  readonly command: ShellCommand;
  readonly instruction: Instruction;
  readonly stage: Stage;
}> {
  for (const ancestor of lineOf(stage)) {
    for (const instruction of ancestor.instructions) {
      if (instruction.kind !== 'run') continue;
      for (const command of instruction.commands) {
        const step = stepOf(command);
        if (step) yield { step, command, instruction, stage: ancestor };
      }
    }
  }
}

/** A tool chain and little else: what is built with it runs without it. */
export function isToolchain(stage: Stage): boolean {
  const image = rootBase(stage);
  if (!image) return false;
  const name = lastPartOf(image);
  const tag = image.tag ?? '';
  if (/^(?:gcc|golang|gradle|maven|rust)$/.test(name)) return true;
  if (/(?:^|\/)dotnet\/sdk$/.test(image.repository)) return true;
  if (/(?:^|\/)nvidia\/cuda$/.test(image.repository))
    return /(?:^|-)c?u?d?n?n?-?devel(?:-|$)/.test(tag) || tag.includes('-devel');
  return /(?:^|-)jdk(?:-|$)/.test(tag) || (name === 'eclipse-temurin' && /^\d+(?:\.[\w.]+)?$/.test(tag));
}

/** The last stage has a program to start that is none of the tools. */
export function startsProgram(stage: Stage): boolean {
  for (const ancestor of lineOf(stage)) {
    const start = ancestor.instructions.filter(({ kind }) => kind === 'cmd' || kind === 'entrypoint');
    if (start.length > 0) return !start.some(({ commands }) => commands.some(({ name }) => isTool(name.value)));
  }
  return false;
}

function isTool(name: string): boolean {
  return /(?:^|\/)(?:cargo|go|gradlew?|make|mvnw?|air|watchexec|ba?sh|zsh)$/.test(name);
}
