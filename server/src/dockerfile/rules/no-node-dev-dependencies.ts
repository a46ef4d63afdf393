import { imageName } from '../../images/reference';
import { defineRule } from '../../lint/rule';
import { fact, lineOf } from '../facts';
import type { Stage } from '../model/nodes';
import type { ShellCommand } from '../model/shell';
import { baseImage } from '../packages/base-family';
import { hasFlag, mayHoldFlags, type ToolCommand } from '../packages/command-line';
import { installsProject, npmCommand } from '../packages/npm';
import { pnpmCommand } from '../packages/pnpm';
import { insertFlag } from '../packages/script-edits';
import { environmentAt, isDevelopment, isFinal } from '../packages/stages';
import { installsWithYarn, yarnCommand } from '../packages/yarn';

export default defineRule({
  id: 'dockerfile/no-node-dev-dependencies',
  category: 'size',
  severity: 'info',
  messages: { development: 'This installs packages for development too, and the stage is the image that ships.' },
  fixes: { omit: { title: 'Add `{flag}`', safety: 'suggestion' } },
  on: {
    command({ command, instruction }, ctx) {
      const { kind, stage } = instruction;
      if (kind !== 'run' || !stage || !isFinal(instruction) || instruction.isTrigger || isDevelopment(stage)) return;
      const found = installation(command);
      if (!found || !isNode(stage) || buildsOrTests(stage)) return;
      const mode = environmentAt('NODE_ENV', instruction, command.span.end);
      if (mode !== 'unset') return;
      const { tool, flag } = found;
      const edit = insertFlag(tool, instruction, flag);
      ctx.report({
        at: tool.span,
        message: 'development',
        fixes: [{ title: 'omit', data: { flag }, edits: () => [edit] }],
      });
    },
  },
});

function installation(command: ShellCommand): { readonly tool: ToolCommand; readonly flag: string } | undefined {
  const npm = npmCommand(command);
  if (npm) {
    const omits =
      hasFlag(npm, '--production', '--only') ||
      npm.flags.some((flag) => flag.name === '--omit' && flag.value === 'dev');
    return installsProject(npm) && !omits && !mayHoldFlags(npm) ? { tool: npm, flag: '--omit=dev' } : undefined;
  }
  const yarn = yarnCommand(command);
  if (yarn) {
    const isOld = !hasFlag(yarn, '--immutable') && installsWithYarn(yarn);
    return isOld && !hasFlag(yarn, '--production') ? { tool: yarn, flag: '--production' } : undefined;
  }
  const pnpm = pnpmCommand(command);
  const isProject = pnpm?.subcommand === 'install' && !hasFlag(pnpm, '--production', '--global', '--lockfile-only');
  return pnpm && isProject ? { tool: pnpm, flag: '--prod' } : undefined;
}

function isNode(stage: Stage): boolean {
  const image = baseImage(stage);
  return image !== undefined && imageName(image) === 'node';
}

/** The stage needs its tools: it builds, tests, prunes later, or starts something that is for development. */
const buildsOrTests = fact((stage: Stage): boolean =>
  [...lineOf(stage)].some(({ instructions }) =>
    instructions.some(({ commands, kind, span: at }) => {
      if (kind === 'copy' || kind === 'add') return /\.yarnrc\.yml|\.pnp\./.test(stage.file.slice(at));
      return commands.some(needsTools);
    }),
  ),
);

function needsTools({ name, args }: ShellCommand): boolean {
  const words = [name, ...args].map(({ value }) => value);
  const isManager = /^(?:npm|yarn|pnpm|npx|pnpx|corepack)$/.test(name.value);
  if (
    isManager &&
    words.some((word) =>
      /^(?:run|build|test|t|prune|exec|dlx|dev|watch|workspaces?)$|^(?:build|dev|test):|^-p$/.test(word),
    )
  )
    return true;
  if (name.value === 'npx') return true;
  return words.some((word) =>
    /(?:^|\/)(?:tsc|tsx|ts-node|nodemon|vite|webpack|rollup|esbuild|ng|nx|turbo|jest|vitest|mocha|cypress|playwright|gulp|grunt|next|nuxt)$|\.tsx?$/.test(
      word,
    ),
  );
}
