import { defineRule } from '../../lint/rule';
import { packageChanges } from '../packages/installs';
import { isForeignManager } from '../packages/managers';

export default defineRule({
  id: 'dockerfile/no-vulnerable-openssl',
  category: 'security',
  severity: 'info',
  offByDefault: true,
  aliases: ['kics:vulnerable-openssl-version'],
  messages: { old: '`{package}` pins a release of OpenSSL that is out of support or has published holes.' },
  on: {
    run(instruction, ctx) {
      for (const { action, packages, command } of packageChanges(instruction)) {
        if (action !== 'install' || isForeignManager(command, instruction)) continue;
        for (const { value, span: at } of packages) {
          if (isVulnerable(value)) ctx.report({ at, message: 'old', data: { package: value } });
        }
      }
    },
  },
});

function isVulnerable(value: string): boolean {
  if (/^libssl1\.[01]/.test(value) || /^openssl-?1\.[01]\b/.test(value)) return true;
  const version = /^(?:openssl|libssl-dev|libssl3|openssl-dev|openssl-libs)[=~-]+(?:\d:)?(\d+)\.(\d+)(?:\.(\d+))?/.exec(
    value,
  );
  if (!version) return false;
  const [major = 0, minor = 0, patch] = version.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (major === 1) return minor <= 1;
  return major === 3 && minor === 0 && patch !== undefined && patch <= 6;
}
