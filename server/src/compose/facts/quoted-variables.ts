import type { Reference } from '../interpolation';
import type { ComposeProject } from '../project/project';
import { commandScalars, interpolationsOf } from './interpolations';
import { isPredefined } from './predefined-variables';
import { unescapedDollars } from './unescaped-dollars';

/** Unknown variables of commands in single quotes, which in a shell would keep the dollar. */
export function quotedVariables(project: ComposeProject): readonly Reference[] {
  const { disk, here, variables } = project;
  if (!disk) return [];
  const commands = commandScalars(here);
  const others = unescapedDollars(project);
  return interpolationsOf(here)
    .filter(({ node }) => node.style === 'single-quoted' && commands.has(node))
    .flatMap(({ references }) => references)
    .filter(({ name, operator, span }) => {
      return !operator && !others.has(span.start) && !variables.valueOf(name) && !isPredefined(name);
    });
}
