import { defineRule, type Fix } from '../../lint/rule';
import { replace } from '../../text/span';
import { unescapedVariables } from '../facts/inline-dockerfile';
import { canTakeBraces, type Interpolation, interpolationsOf, referencesInUse } from '../facts/interpolations';
import { keyValuesOf } from '../facts/key-values';
import { isPredefined } from '../facts/predefined-variables';
import { quotedVariables } from '../facts/quoted-variables';
import { unescapedDollars } from '../facts/unescaped-dollars';
import type { Reference } from '../interpolation';
import type { ComposeFile, Scalar } from '../model/nodes';

type FixName = 'demand' | 'allowEmpty';

export default defineRule({
  id: 'compose/no-undefined-variable',
  category: 'correctness',
  severity: 'warning',
  messages: { isUndefined: 'No `.env` file sets `{name}`; unless your shell does, Compose puts nothing in its place.' },
  fixes: {
    demand: { title: 'Stop with a message where `{name}` is empty', safety: 'suggestion' },
    allowEmpty: { title: 'Say that `{name}` may be empty', safety: 'suggestion' },
  },
  on: {
    composeProject(project, ctx) {
      const { disk, here, role, variables } = project;
      if (!disk || role === 'extended') return;
      const others = new Set([
        ...unescapedDollars(project).keys(),
        ...quotedVariables(project).map(({ span }) => span.start),
        ...here.services.flatMap((service) => unescapedVariables(service).map(({ span }) => span.start)),
      ]);
      const told = demandedNames(here);
      const passedOn = environmentScalars(here);
      for (const each of interpolationsOf(here)) {
        for (const reference of referencesInUse(each)) {
          const { name, operator, span: at } = reference;
          if (operator || told.has(name) || others.has(at.start) || /^[UG]ID$/.test(name)) continue;
          if (variables.valueOf(name) || isPredefined(name)) continue;
          told.add(name);
          const isPassedOn = passedOn.has(each.node) && /^(?:\w+=)?\$\{?\w+\}?$/.test(each.node.text);
          const most = variables.names().length === 0 ? 'hint' : isPassedOn ? 'info' : undefined;
          ctx.report({
            at,
            message: 'isUndefined',
            data: { name },
            fixes: fixesOf(here, each, reference),
            ...(most ? { atMost: most } : {}),
          });
        }
      }
    },
  },
});

/** Where one place demands a value, the others are safe. */
function demandedNames(file: ComposeFile): Set<string> {
  const references = interpolationsOf(file).flatMap((each) => each.references);
  return new Set(references.filter(({ operator }) => operator?.endsWith('?')).map(({ name }) => name));
}

function environmentScalars({ services }: ComposeFile): ReadonlySet<Scalar> {
  const pairs = services.flatMap((service) => keyValuesOf(service.get('environment')?.value));
  return new Set(pairs.flatMap(({ value }) => value?.node ?? []));
}

/** One demand protects all places; an empty default has to stand at each of them. */
function fixesOf(file: ComposeFile, each: Interpolation, reference: Reference): readonly Fix<FixName>[] {
  const { name, span: at } = reference;
  if (!canTakeBraces(each, reference, file)) return [];
  const allowEmpty = () =>
    interpolationsOf(file).flatMap((other) =>
      referencesInUse(other)
        .filter((use) => use.name === name && !use.operator && canTakeBraces(other, use, file))
        .map((use) => replace(use.span, `\${${name}:-}`)),
    );
  return [
    { title: 'demand', data: { name }, edits: () => [replace(at, `\${${name}:?}`)] },
    { title: 'allowEmpty', data: { name }, edits: allowEmpty },
  ];
}
