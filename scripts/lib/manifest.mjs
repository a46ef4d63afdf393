import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { embeddedLanguages, heredocGrammar } from './heredoc-grammar.mjs';
import { languageModelTools } from './language-model-tools.mjs';
import { root } from './paths.mjs';
import { ruleFacts } from './registry.mjs';
import { rulePage } from './rule-page.mjs';
import { contributedSnippets, foreignLanguages } from './snippet-languages.mjs';

const levels = ['off', 'hint', 'info', 'warning', 'error'];

/**
 * package.json with the setting `dockerWiki.rules` filled in from the rules and their pages, with snippets, tools for
 * language models and grammar.
 */
export async function manifestText() {
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const properties = {};
  for (const rule of await ruleFacts()) {
    const { summary } = await rulePage(rule.id);
    properties[rule.id] = {
      enum: levels,
      default: rule.default === 'off' ? 'off' : rule.severity,
      markdownDescription: summary,
    };
  }
  const setting = manifest.contributes.configuration.properties['dockerWiki.rules'];
  setting.properties = properties;
  manifest.contributes.snippets = contributedSnippets();
  manifest.contributes.languages = [
    ...manifest.contributes.languages.filter(({ id }) => !foreignLanguages.includes(id)),
    ...foreignLanguages.map((id) => ({ id })),
  ];
  manifest.contributes.yamlValidation = [
    { fileMatch: ['.docker-wiki.yaml', '.docker-wiki.yml'], url: './schemas/docker-wiki.schema.json' },
  ];
  manifest.contributes.languageModelTools = await languageModelTools();
  manifest.contributes.grammars = [
    {
      scopeName: heredocGrammar().scopeName,
      path: './syntaxes/dockerfile-heredoc.json',
      injectTo: ['source.dockerfile'],
      embeddedLanguages: embeddedLanguages(),
    },
  ];
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
