import { imageName } from '../../images/reference';
import { defineRule } from '../../lint/rule';
import { writtenValue } from '../facts/checked-entry';
import { hasContent } from '../facts/content';
import { mergedEntry } from '../facts/merged';
import { mergedWords } from '../facts/merged-service';
import { mergedReference } from '../facts/service-image';
import type { ProjectService } from '../project/project';

const shortPrograms = new Set(['echo', 'true', 'ls', 'printenv', 'whoami', 'date']);
const jobWord = /^(?:[\w.]+:)?(?:migrate|seed|init)(?::\w+)*$/;

export default defineRule({
  id: 'compose/no-restart-on-job',
  category: 'correctness',
  severity: 'info',
  messages: { isLoop: 'This ends by itself, and `restart: {policy}` starts it again for ever.' },
  on: {
    composeProject(project, ctx) {
      for (const service of project.services.values()) {
        const merged = mergedEntry(service, 'restart');
        const value = writtenValue(merged?.entry);
        if (!merged || merged.layer.file !== project.here || !value) continue;
        if (value.text !== 'always' && value.text !== 'unless-stopped') continue;
        const isServer = ['ports', 'healthcheck', 'expose'].some((key) => hasContent(mergedEntry(service, key)?.entry));
        if (isServer || !isJob(service)) continue;
        ctx.report({ at: value.span, message: 'isLoop', data: { policy: value.text } });
      }
    },
  },
});

function isJob(service: ProjectService): boolean {
  const words = mergedWords(service, 'command') ?? [];
  const image = mergedReference(service);
  if (image && imageName(image) === 'hello-world') return true;
  // A script may go on with a server.
  if (words.length === 0 || words.some((word) => /[;&|]|^exec$|^-\w*c$/.test(word))) return false;
  const [program = '', ...others] = words;
  if (/^(?:docker|tini|dumb)-init$|^tini$|^gosu$/.test(program)) return false;
  if (shortPrograms.has(program.slice(program.lastIndexOf('/') + 1))) return true;
  return program === 'migrate' || others.some((word) => jobWord.test(word));
}
