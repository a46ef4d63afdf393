import { defineRule } from '../../lint/rule';
import { pulledImages } from '../facts/pulled-images';

export default defineRule({
  id: 'compose/no-environment-in-tag',
  category: 'reproducibility',
  severity: 'hint',
  offByDefault: true,
  messages: { namesPlace: '`{tag}` says where the image runs, not what it holds; it moves with every deployment.' },
  on: {
    composeProject(project, ctx) {
      for (const { reference, value } of pulledImages(project)) {
        const { digest, tag, tagSpan } = reference;
        if (value.hasVariable || digest || !tag || !tagSpan || !isPlace(tag)) continue;
        ctx.report({ at: tagSpan, message: 'namesPlace', data: { tag } });
      }
    },
  },
});

/** An environment, somebody's own build, or a time of day; `test` and `dev` are moving tags already. */
function isPlace(tag: string): boolean {
  if (/^(?:prod|production|staging|stage|preprod|qa|uat|demo|sandbox|local)$/i.test(tag)) return true;
  const isTime = /^(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?$/.test(tag) && !/^(?:19|20)\d\d$/.test(tag);
  return isTime || /^[a-z]{2,}-dev$/i.test(tag);
}
