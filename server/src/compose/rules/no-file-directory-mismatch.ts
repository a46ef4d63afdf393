import { defineRule } from '../../lint/rule';
import { isConfigFile, relativeSources } from '../facts/bind-sources';

export default defineRule({
  id: 'compose/no-file-directory-mismatch',
  category: 'correctness',
  severity: 'warning',
  messages: {
    isFolder: '`{source}` is a directory, perhaps left by an earlier start, but `{target}` is a file; the start fails.',
    isFile: '`{source}` is a file, but `{target}` is written as a directory; the start fails.',
  },
  on: {
    composeProject(project, ctx) {
      for (const { kind, mount, source, target } of relativeSources(project)) {
        if (target === undefined) continue;
        const isFolder = kind === 'folder' && isConfigFile(target) && !/\.d\//.test(target);
        const isFile = kind === 'file' && target.endsWith('/');
        if (!isFolder && !isFile) continue;
        const data = { source: source.slice(0, 60), target: target.slice(0, 60) };
        ctx.report({ at: mount.sourceSpan, message: isFolder ? 'isFolder' : 'isFile', data });
      }
    },
  },
});
