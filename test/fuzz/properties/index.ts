import type { Property } from '../engine/property';
import { askEverything } from '../every-feature';
import { findings } from './findings';
import { fixes } from './fixes';
import { formatting } from './formatting';
import { incremental } from './incremental';
import { pushedAndPulled } from './pushed-and-pulled';
import { rename } from './rename';

export type PropertyName =
  | 'features'
  | 'findings'
  | 'fixes'
  | 'formatting'
  | 'incremental'
  | 'pushed-and-pulled'
  | 'rename';

/** What holds for every text there is. */
export const properties: Readonly<Record<PropertyName, Property>> = {
  features: ({ language, versions }) => askEverything(language, versions.at(-1) ?? ''),
  findings,
  fixes,
  formatting,
  incremental,
  'pushed-and-pulled': pushedAndPulled,
  rename,
};
