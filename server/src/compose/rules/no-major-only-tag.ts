import { imageName } from '../../images/reference';
import { defineRule } from '../../lint/rule';
import { isOutdated, pulledImages } from '../facts/pulled-images';

/** Programs whose major version is the format of their data. */
const dataFormats = new Set(
  'postgres mysql mariadb mongo elasticsearch cassandra couchdb influxdb neo4j percona rabbitmq'.split(' '),
);

export default defineRule({
  id: 'compose/no-major-only-tag',
  category: 'reproducibility',
  severity: 'hint',
  offByDefault: true,
  messages: {
    isWide: '`{tag}` takes every minor release of `{image}` as it comes out; name at least the minor version.',
  },
  on: {
    composeProject(project, ctx) {
      for (const { reference, value } of pulledImages(project)) {
        const { digest, tag, tagSpan } = reference;
        const image = imageName(reference);
        if (value.hasVariable || digest || !tag || !tagSpan || dataFormats.has(image)) continue;
        if (!/^v?\d{1,3}(?:-[a-z][\w.]*)*$/.test(tag) || isOutdated(project, reference, ctx.today)) continue;
        ctx.report({ at: tagSpan, message: 'isWide', data: { tag, image } });
      }
    },
  },
});
