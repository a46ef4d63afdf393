import { type DockerfileOutline, stageOf, stagesFor } from '../../build-context/dockerfile-outline';
import { namesInWords } from '../../build-context/names-in-words';
import { defineRule } from '../../lint/rule';
import { argsOf, buildsOf } from '../facts/builds';
import { entryAt } from '../facts/tree';
import { asMapping } from '../model/lookup';

export default defineRule({
  id: 'compose/require-build-arg',
  category: 'correctness',
  severity: 'hint',
  messages: {
    isMissing: 'A `FROM` of the Dockerfile needs {names}, which has no default and is not set below `args`.',
  },
  on: {
    composeProject(project, ctx) {
      for (const build of buildsOf(project)) {
        const { entry, isCertain, outline, target } = build;
        const args = argsOf(build);
        if (!outline || !args || !isCertain || entry.layer.file !== project.here) continue;
        if (target && target.value.text === undefined) continue;
        const given = new Set(args.map(({ pair }) => pair.name));
        const names = neededNames(outline, target?.value.text, given);
        if (names.length === 0) continue;
        const place = entryAt(asMapping(entry.entry.value), 'args') ?? entry.entry;
        ctx.report({ at: place.key.span, message: 'isMissing', data: { names: namesInWords(names) } });
      }
    },
  },
});

function neededNames(
  outline: DockerfileOutline,
  target: string | undefined,
  given: ReadonlySet<string>,
): readonly string[] {
  const stage = stageOf(outline, target);
  if (!stage) return [];
  const defaults = new Map(outline.globalArgs.map(({ name, defaultValue }) => [name, defaultValue]));
  const found = [...stagesFor(outline, stage)].flatMap(({ base }) => missingIn(base, defaults, given));
  return [...new Set(found)];
}

/** The arguments without which a base is no image reference; an empty `${REGISTRY}` in front of it does no harm. */
function missingIn(
  base: string,
  defaults: ReadonlyMap<string, string | undefined>,
  given: ReadonlySet<string>,
): readonly string[] {
  const missing: string[] = [];
  let isStopped = false;
  const expanded = base.replace(
    /\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)(?::?([-+?])[^{}]*)?\})/g,
    (_, plain: string | undefined, braced: string | undefined, operator: string | undefined) => {
      const name = plain ?? braced ?? '';
      // What the Dockerfile does not declare is its own mistake; platforms come from the builder.
      if (given.has(name) || !defaults.has(name) || defaults.get(name) || /^(?:BUILD|TARGET)[A-Z]+$/.test(name))
        return 'x';
      if (operator === '-' || operator === '+') return 'x';
      isStopped ||= operator === '?';
      if (defaults.get(name) === undefined) missing.push(name);
      return '';
    },
  );
  if (expanded.includes('$')) return [];
  return isStopped || /^$|^[/:@]|[/:@]$|:[-.]|\/\/|\/:/.test(expanded) ? missing : [];
}
