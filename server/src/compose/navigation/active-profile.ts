import type { UsesElsewhere } from '../../analysis/feature-types';
import { type Span, span } from '../../text/span';
import { parseDotenv } from '../project/dotenv';
import type { ComposeProject } from '../project/project';

/** Where `COMPOSE_PROFILES` in `.env` switches a profile on, which is a place of its name as well. */
export function activeProfileUses({ variables }: ComposeProject, profile: string): readonly UsesElsewhere[] {
  const active = variables.valueOf('COMPOSE_PROFILES');
  if (!active) return [];
  const { source, uri } = active;
  const entries = parseDotenv(source.text).entries.filter(({ name }) => name === 'COMPOSE_PROFILES');
  const uses = entries.flatMap(({ valueSpan }) =>
    partsIn(source.slice(valueSpan), valueSpan.start)
      .filter((part) => source.slice(part) === profile)
      .map((part) => ({ span: part, role: 'read' as const })),
  );
  return [{ uri, source, uses }];
}

/** The parts of a list with commas, without the blanks around them. */
function partsIn(list: string, start: number): readonly Span[] {
  return [...list.matchAll(/[^,\s][^,]*/g)].map(({ 0: part, index }) =>
    span(start + index, start + index + part.trimEnd().length),
  );
}
