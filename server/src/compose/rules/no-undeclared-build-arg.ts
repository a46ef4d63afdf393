import type { DockerfileOutline } from '../../build-context/dockerfile-outline';
import { defineRule, type Fix } from '../../lint/rule';
import { nearestNames } from '../../text/nearest-name';
import { replace } from '../../text/span';
import { isShared, removalFix } from '../edits/removal-fix';
import { argsOf, type BuildArg, buildsOf } from '../facts/builds';
import type { ComposeFile } from '../model/nodes';

/** Arguments that the builder itself reads. */
const predefined =
  /^(?:(?:HTTP|HTTPS|FTP|NO|ALL)_PROXY|(?:http|https|ftp|no|all)_proxy|BUILDKIT_\w+|(?:BUILD|TARGET)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT|STAGE)|SOURCE_DATE_EPOCH)$/;

interface Found {
  readonly arg: BuildArg;
  readonly declared: readonly string[];
  readonly taken: ReadonlySet<string>;
}

export default defineRule({
  id: 'compose/no-undeclared-build-arg',
  category: 'correctness',
  severity: 'warning',
  messages: { isUndeclared: 'The Dockerfile has no `ARG {name}`, so nothing ever reads this value.' },
  fixes: {
    useName: { title: 'Set `{name}`', safety: 'suggestion' },
    remove: { title: 'Remove `{name}`', safety: 'suggestion' },
  },
  on: {
    composeProject(project, ctx) {
      // One anchored block may serve several builds; what one of them reads has its reader.
      const read = new Set<number>();
      const unread = new Map<number, Found>();
      for (const build of buildsOf(project)) {
        const declared = build.outline && namesIn(build.outline);
        const args = argsOf(build) ?? [];
        const taken = new Set(args.map(({ pair }) => pair.name));
        for (const arg of args) {
          const { name, nameSpan } = arg.pair;
          if (arg.layer.file !== project.here) continue;
          if (!declared || declared.has(name) || name === '' || name.includes('$') || predefined.test(name)) {
            read.add(nameSpan.start);
          } else unread.set(nameSpan.start, { arg, declared: [...declared], taken });
        }
      }
      for (const [start, found] of unread) {
        const { name, nameSpan } = found.arg.pair;
        if (read.has(start)) continue;
        ctx.report({
          at: nameSpan,
          message: 'isUndeclared',
          data: { name: name.slice(0, 60) },
          fixes: fixesOf(project.here, found),
        });
      }
    },
  },
});

/** Those of all stages: a name that only another target reads is no slip of the pen. */
function namesIn({ globalArgs, stages }: DockerfileOutline): ReadonlySet<string> | undefined {
  if (stages.length === 0) return undefined;
  return new Set([globalArgs, ...stages.map(({ args }) => args)].flatMap((args) => args.map(({ name }) => name)));
}

function fixesOf(file: ComposeFile, { arg, declared, taken }: Found): readonly Fix<'useName' | 'remove'>[] {
  const { name, nameSpan, within, index } = arg.pair;
  if (isShared(file, nameSpan)) return [];
  const free = declared.filter((candidate) => !taken.has(candidate));
  const renames = nearestNames(name, free).map((near): Fix<'useName'> => {
    return { title: 'useName', data: { name: near }, edits: () => [replace(nameSpan, near)] };
  });
  return [...renames, ...removalFix(file, 'remove', within, index, { name })];
}
