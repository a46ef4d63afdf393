import { platformOf } from '../../images/build-platforms';
import { defineRule } from '../../lint/rule';

export default defineRule({
  id: 'dockerfile/valid-platform',
  category: 'correctness',
  severity: 'error',
  aliases: ['dockadvisor:FromInvalidPlatform', 'buildkit-parse:failed-to-parse-platform'],
  messages: { invalid: '`{platform}` is no platform such as `linux/arm64`, so the build stops here.' },
  on: {
    from(instruction, ctx) {
      const platform = instruction.flag('platform')?.value;
      if (!platform || platform.hasVariable || !instruction.image || platform.text === '') return;
      if (platformOf(platform.value)) return;
      ctx.report({ at: platform.span, message: 'invalid', data: { platform: platform.value } });
    },
  },
});
