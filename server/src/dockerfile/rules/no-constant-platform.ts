import { platformOf } from '../../images/build-platforms';
import { defineRule, type Fix } from '../../lint/rule';
import { remove, replace, span } from '../../text/span';

export default defineRule({
  id: 'dockerfile/no-constant-platform',
  category: 'correctness',
  severity: 'warning',
  aliases: [
    'DL3029',
    'FromPlatformFlagConstDisallowed',
    'kics:using-platform-flag-with-from-command',
    'semgrep:avoid-platform-with-from',
  ],
  messages: { constant: '`{platform}` is fixed here, so the image is the same one whatever platform is asked for.' },
  fixes: {
    remove: { title: 'Remove `--platform`', safety: 'suggestion' },
    useBuildPlatform: { title: 'Use `$BUILDPLATFORM`, the platform of the builder', safety: 'suggestion' },
  },
  on: {
    stage({ from, image, name, index, file }, ctx) {
      const flag = from.flag('platform');
      const value = flag?.value;
      if (!flag || !value || value.hasVariable || !image) return;
      const platform = platformOf(value.value);
      if (!platform || platform.os === 'windows' || /windows|nanoserver|servercore/i.test(image.text)) return;
      // Such a name says that the stage is meant for one platform; BuildKit leaves it alone as well.
      const parts = [platform.os, platform.architecture, ...value.value.toLowerCase().split('/')];
      if (parts.some((part) => part && part !== 'local' && name?.value.toLowerCase().includes(part))) return;

      const behind = file.slice(span(flag.span.end, image.span.start));
      const blanks = /^[ \t]*/.exec(behind)?.[0].length ?? 0;
      const useBuild: Fix<'useBuildPlatform'> = {
        title: 'useBuildPlatform',
        edits: () => [replace(value.span, '$BUILDPLATFORM')],
      };
      ctx.report({
        at: flag.span,
        message: 'constant',
        data: { platform: value.value },
        fixes: [
          { title: 'remove', edits: () => [remove(span(flag.span.start, flag.span.end + blanks))] },
          ...(index < file.stages.length - 1 ? [useBuild] : []),
        ],
      });
    },
  },
});
