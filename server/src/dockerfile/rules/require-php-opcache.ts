import { imageName } from '../../images/reference';
import { piecesOf, versionOf } from '../../images/tags';
import { defineRule } from '../../lint/rule';
import { insert } from '../../text/span';
import { inCaseOf, lineOf } from '../facts';
import type { Stage } from '../model/nodes';
import { baseImage } from '../packages/base-family';
import { isDevelopment } from '../packages/stages';

export default defineRule({
  id: 'dockerfile/require-php-opcache',
  category: 'speed',
  severity: 'hint',
  offByDefault: true,
  aliases: ['tally/php/enable-opcache-in-production'],
  messages: { missing: 'PHP before 8.5 compiles every script at each request, unless opcache is enabled.' },
  fixes: { install: { title: 'Add `docker-php-ext-install opcache`', safety: 'suggestion' } },
  on: {
    dockerfile(file, ctx) {
      const stage = file.stages.at(-1);
      const image = stage && baseImage(stage);
      if (!stage?.image || !image || isDevelopment(stage) || imageName(image) !== 'php') return;
      const [major = 0, minor] = (versionOf(image) ?? '').split('.').map(Number);
      if (minor === undefined || major > 8 || (major === 8 && minor >= 5)) return;
      if (!piecesOf(image).some((piece) => piece === 'fpm' || piece === 'apache') || mentionsOpcache(stage)) return;
      const { span: at } = stage.image;
      const keyword = inCaseOf(stage.from.keyword.text, 'run');
      ctx.report({
        at,
        message: 'missing',
        fixes: [
          {
            title: 'install',
            edits: () => [
              insert(stage.from.span.end, `${file.source.lineEnd}${keyword} docker-php-ext-install opcache`),
            ],
          },
        ],
      });
    },
  },
});

function mentionsOpcache(stage: Stage): boolean {
  return [...lineOf(stage)].some(({ instructions }) =>
    instructions.some(({ span: at }) => /opcache|php\.ini|conf\.d/i.test(stage.file.slice(at))),
  );
}
