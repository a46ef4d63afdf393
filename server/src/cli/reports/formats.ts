import type { FormatName } from '../commands';
import { codeclimate } from './codeclimate';
import type { Format } from './file-report';
import { github } from './github';
import { json } from './json';
import { ndjson } from './ndjson';
import { sarif } from './sarif';
import { stylish } from './stylish';

/** How findings are printed. */
export const formats: Readonly<Record<FormatName, Format>> = {
  stylish: { whole: stylish },
  json: { whole: json },
  ndjson: { each: ndjson },
  sarif: { whole: sarif },
  github: { whole: github },
  codeclimate: { whole: codeclimate },
};
