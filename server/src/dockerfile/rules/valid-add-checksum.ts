import { defineRule } from '../../lint/rule';
import { isGitSource, isHttpSource } from '../facts/remote-sources';

export default defineRule({
  id: 'dockerfile/valid-add-checksum',
  category: 'security',
  severity: 'error',
  messages: {
    several: '`--checksum` can check one source only, so the build stops here.',
    local: '`--checksum` checks downloads; `{source}` comes from the build context, so the build stops here.',
    digest: '`{value}` is no digest: `--checksum` takes `sha256:` and 64 hexadecimal digits.',
    commit: '`{value}` is no commit: for a Git repository `--checksum` takes its hexadecimal digits.',
  },
  on: {
    add(instruction, ctx) {
      const flag = instruction.flag('checksum');
      const { sources, destination, heredocs } = instruction;
      const [source] = sources;
      if (!flag || !destination || !source) return;
      if (sources.length > 1 || heredocs.length > 0) {
        ctx.report({ at: flag.span, message: 'several' });
        return;
      }
      if (source.hasVariable) return;
      const isGit = isGitSource(source.value);
      if (!isGit && !isHttpSource(source.value)) {
        ctx.report({ at: flag.span, message: 'local', data: { source: source.value } });
        return;
      }
      const { value } = flag;
      if (!value?.value || value.hasVariable) return;
      const isValid = isGit
        ? /^[0-9a-f]{1,64}$/i
        : /^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/;
      if (isValid.test(value.value)) return;
      ctx.report({ at: value.span, message: isGit ? 'commit' : 'digest', data: { value: value.value } });
    },
  },
});
