import type { PlacesElsewhere, SymbolUse } from '../analysis/feature-types';
import type { Place } from '../analysis/language';
import type { SourceText } from '../text/source-text';

/** What Compose files ask of a Dockerfile, beyond its outline. Languages do not know each other, so it is handed in. */
export interface DockerfileNames {
  /** Every place of the stage of that name or number; none where there is no such stage. */
  usesOfStage(source: SourceText, target: string): readonly SymbolUse[];
  /** Every place of the variable that a build argument of that name sets. */
  usesOfArg(source: SourceText, name: string): readonly SymbolUse[];
}

export const noDockerfileNames: DockerfileNames = { usesOfStage: () => [], usesOfArg: () => [] };

/** A service that is built from a Dockerfile. */
export interface Builder {
  readonly service: string;
  /** The stage that is built, after merging; `undefined` where the last one is. */
  readonly target: string | undefined;
  /** Where the service is written, by the file. */
  readonly services: readonly PlacesElsewhere[];
  readonly targets: readonly PlacesElsewhere[];
  readonly args: readonly BuilderArg[];
}

/** A build argument that a service gives. */
export interface BuilderArg {
  readonly name: string;
  readonly places: readonly PlacesElsewhere[];
}

/** What a Dockerfile asks of the Compose files around it: the services that are built from it, in their order. */
export type FindBuilders = (
  dockerfileUri: string,
  place: Pick<Place, 'workspace' | 'options'>,
) => Promise<readonly Builder[]>;
