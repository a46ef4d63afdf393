import { defineRule } from '../../lint/rule';
import { contains } from '../../text/span';
import { envFilesOf } from '../facts/service-environment';
import type { ComposeFile, Service } from '../model/nodes';
import { interpolatedScalars } from '../navigation/variable-uses';
import { parseDotenv } from '../project/dotenv';
import type { ComposeProject } from '../project/project';

export default defineRule({
  id: 'compose/no-env-file-for-interpolation',
  category: 'correctness',
  severity: 'hint',
  messages: {
    isNotRead: '`{path}` reaches only the container; here `{name}` comes from the shell or `.env`, else it is empty.',
  },
  on: {
    composeProject(project, ctx) {
      const { here, variables } = project;
      const references = interpolatedScalars(here).flatMap((scalar) => scalar.references);
      if (references.length === 0) return;
      let next = 0;
      for (const service of inOrder(here)) {
        const names = namesInFiles(service, project);
        while ((references[next]?.span.start ?? Number.POSITIVE_INFINITY) < service.span.start) next++;
        for (let i = next; i < references.length; i++) {
          const reference = references[i];
          if (!reference || !contains(service.span, reference.span)) break;
          const { name, nameSpan, operator } = reference;
          const path = names.get(name);
          if (path === undefined || (operator !== undefined && !operator.endsWith('?')) || variables.valueOf(name))
            continue;
          ctx.report({ at: nameSpan, message: 'isNotRead', data: { name, path } });
        }
      }
    },
  },
});

function inOrder({ services }: ComposeFile): readonly Service[] {
  return [...services].sort((a, b) => a.span.start - b.span.start);
}

function namesInFiles(service: Service, { disk }: ComposeProject): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { text } of disk ? envFilesOf(service) : []) {
    const content = text === undefined ? undefined : disk?.textOf(text, service.file);
    if (text === undefined || content === undefined) continue;
    for (const { name } of parseDotenv(content).entries) found.set(name, text);
  }
  return found;
}
