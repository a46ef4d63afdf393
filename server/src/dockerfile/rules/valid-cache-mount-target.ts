import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import { fact, instructionsBefore } from '../facts';
import { runMounts, targetOf } from '../facts/run-mounts';
import { isRoot, userText } from '../facts/runtime-user';
import { mountOption, mountOptionWord } from '../model/mounts';
import type { DockerfileFile, Instruction } from '../model/nodes';
import { programOf, type ToolCommand } from '../packages/command-line';
import { yarnCommand } from '../packages/yarn';
import { packageCaches } from '../refactoring/cache-mounts';

export default defineRule({
  id: 'dockerfile/valid-cache-mount-target',
  category: 'speed',
  severity: 'warning',
  messages: { unused: '`{tool}` does not use `{target}`; its cache is in `{cache}`, so this mount has no effect.' },
  fixes: { use: { title: 'Mount `{cache}`', safety: 'suggestion' } },
  on: {
    run(instruction, ctx) {
      const { stage } = instruction;
      const mounts = runMounts(instruction).filter(({ type }) => type === 'cache');
      if (!stage || mounts.length === 0 || !runsAsRoot(instruction)) return;
      const loads = loadsOf(instruction);
      const [first] = loads ?? [];
      if (!loads || !first) return;
      for (const { flag } of mounts) {
        const option = mountOption(flag, 'target', 'dst', 'destination');
        const word = option && mountOptionWord(option);
        const target = word?.value.replace(/\/$/, '') ?? '';
        if (!word || word.hasVariable || !looksLikeCache.test(target)) continue;
        if (
          loads.some(({ fits, caches }) => fits.test(target) || caches.some((cache) => cache.startsWith(`${target}/`)))
        ) {
          continue;
        }
        if (movesCaches(stage.file)) return;
        const [cache = ''] = first.caches;
        // Another mount may be the right one already.
        const isTaken = mounts.some((mount) => targetOf(mount)?.startsWith(cache));
        ctx.report({
          at: word.span,
          message: 'unused',
          data: { tool: first.tool, target, cache },
          fixes: isTaken ? [] : [{ title: 'use', data: { cache }, edits: () => [replace(word.span, cache)] }],
        });
      }
    },
  },
});

/** Not a folder of the project, such as `node_modules` or `target`. */
const looksLikeCache =
  /^\/(?:root|home\/[^/]+|usr\/local\/share|var\/cache)(?:\/\.?[\w-]+)+$|^\/\.?(?:npm|yarn|pip|cargo|cache)(?:-?cache)?$/;

interface Load {
  readonly tool: string;
  readonly caches: readonly string[];
  /** Other folders that it may keep things in. */
  readonly fits: RegExp;
}

const fitting: Readonly<Record<string, RegExp>> = {
  cargo: /cargo|rustup|target$|sccache/,
  go: /\/go(?:\/pkg(?:\/mod)?)?$|go-build|\/pkg\/mod/,
  npm: /\.npm(?:\/|$)|_cacache/,
  pip: /\.cache\/pip(?:\/|$)/,
  uv: /\.cache\/uv(?:\/|$)|\/uv$/,
};

/** What the package managers of a RUN load; `undefined` where other programs may use the mounts. */
function loadsOf(instruction: Instruction): readonly Load[] | undefined {
  const { stage, commands, script } = instruction;
  if (!stage || script.hasErrors) return undefined;
  const loads: Load[] = [];
  for (const command of commands) {
    const cache = packageCaches.find(({ isInHome, read }) => isInHome && read(command));
    const tool: ToolCommand | undefined = cache?.read(command);
    if (cache && tool) {
      const fits = fitting[tool.tool.replace(/(?<![\d.])[\d.]+$/, '')];
      if (!fits || tool.flags.some(({ name }) => cache.movingFlags?.includes(name))) return undefined;
      if (cache.loads(tool)) loads.push({ tool: tool.tool, caches: cache.targets(stage, tool), fits });
    } else if (yarnCommand(command) || !harmless.test(programOf(command))) return undefined;
  }
  return loads;
}

const harmless = /^(?:cd|chmod|chown|cp|echo|export|ls|mkdir|mv|rm|set|test|touch|true|\[)$/;

/** A variable of the file puts a cache elsewhere. */
const movesCaches = fact(({ source }: DockerfileFile) =>
  /npm_config_cache|PIP_CACHE_DIR|GOMODCACHE|GOCACHE|GOPATH|XDG_CACHE_HOME|CARGO_HOME|UV_CACHE_DIR|\bHOME=/i.test(
    source.text,
  ),
);

/** Others have a home directory of their own. */
function runsAsRoot(instruction: Instruction): boolean {
  for (const earlier of instructionsBefore(instruction)) {
    if (earlier.kind === 'user' && !isRoot(userText(earlier) ?? '')) return false;
  }
  return true;
}
