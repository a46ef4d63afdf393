import { imageName } from '../../images/reference';
import { versionOf } from '../../images/tags';
import { defineRule } from '../../lint/rule';
import { replace } from '../../text/span';
import type { Stage } from '../model/nodes';
import { baseImage } from '../packages/base-family';
import { npmCommand } from '../packages/npm';

export default defineRule({
  id: 'dockerfile/no-deprecated-npm-production',
  category: 'clarity',
  severity: 'info',
  messages: { deprecated: '`{flag}` is deprecated; `--omit=dev` says the same.' },
  fixes: {
    omit: { title: 'Use `--omit=dev`', safety: 'safe' },
    omitMaybe: { title: 'Use `--omit=dev`, which npm knows from version 7 on', safety: 'suggestion' },
  },
  on: {
    command({ command, instruction }, ctx) {
      const { kind, stage, json } = instruction;
      if (kind !== 'run' || !stage) return;
      const npm = npmCommand(command);
      if (npm?.subcommand !== 'install' && npm?.subcommand !== 'ci') return;
      const version = nodeVersion(stage);
      if (version !== undefined && version < 15) return;
      for (const { name, value, span: at } of npm.flags) {
        if (!isDeprecated(name, value)) continue;
        ctx.report({
          at,
          message: 'deprecated',
          data: { flag: value === undefined ? name : `${name}=${value}` },
          fixes: [
            {
              title: version === undefined ? 'omitMaybe' : 'omit',
              edits: () => [replace(at, json ? '"--omit=dev"' : '--omit=dev')],
            },
          ],
        });
      }
    },
  },
});

function isDeprecated(name: string, value: string | undefined): boolean {
  if (name === '--only') return /^prod(?:uction)?$/.test(value ?? '');
  return name === '--production' && (value === undefined || value === 'true');
}

function nodeVersion(stage: Stage): number | undefined {
  const image = baseImage(stage);
  const version = image && imageName(image) === 'node' ? versionOf(image) : undefined;
  return version === undefined ? undefined : Number.parseInt(version, 10);
}
