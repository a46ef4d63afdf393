import { defineRule } from '../../lint/rule';
import { envFilesOf } from '../facts/service-environment';
import { parseDotenv } from '../project/dotenv';

export default defineRule({
  id: 'compose/valid-env-file',
  category: 'correctness',
  severity: 'error',
  messages: {
    isBroken: 'Line {line} of `{path}` is no `NAME=value`; Compose stops.',
  },
  on: {
    composeProject({ disk, here }, ctx) {
      for (const service of here.services) {
        for (const { format, path, text } of envFilesOf(service)) {
          const content = text === undefined || format ? undefined : disk?.textOf(text, here);
          const [first] = content === undefined ? [] : parseDotenv(content).broken;
          if (!first || text === undefined) continue;
          const data = { line: String(first.line + 1), path: text };
          ctx.report({ at: path.span, message: 'isBroken', data });
        }
      }
    },
  },
});
