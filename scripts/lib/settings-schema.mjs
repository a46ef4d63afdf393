import { ruleFacts } from './registry.mjs';
import { rulePage } from './rule-page.mjs';

const levels = ['off', 'hint', 'info', 'warning', 'error'];
const forms = ['text', 'rawtext', 'url', 'semver', 'hash', 'rfc3339', 'spdx', 'email'];

/** The JSON Schema of `.docker-wiki.yaml`, for editors that complete and check YAML by schemas. */
export async function settingsSchema() {
  const properties = {};
  for (const rule of await ruleFacts()) {
    const { summary } = await rulePage(rule.id);
    properties[rule.id] = { enum: levels, description: summary };
  }
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Docker Wiki settings of a project',
    type: 'object',
    additionalProperties: false,
    properties: {
      profile: { description: 'How much is reported.', enum: ['essential', 'recommended', 'all'] },
      rules: {
        description: 'Levels of rules: by id, by another linter’s name, by category, or by language such as compose/*.',
        type: 'object',
        properties,
        additionalProperties: { enum: levels },
      },
      trustedRegistries: {
        description: 'Registries that base images may come from; * stands for any part of a name.',
        type: 'array',
        items: { type: 'string' },
      },
      labelSchema: {
        description: 'Labels that images carry, with the form of their values.',
        type: 'object',
        additionalProperties: { enum: forms },
      },
      strictLabels: { description: 'Reports labels that the schema does not name.', type: 'boolean' },
      composeFiles: {
        description: 'Compose files that are loaded together: one list a project, each in load order.',
        type: 'array',
        items: { type: 'array', items: { type: 'string' } },
      },
    },
  };
  return `${JSON.stringify(schema)}\n`;
}
