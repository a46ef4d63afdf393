// @ts-check
/**
 * @import { RuleMetadata } from '../types.d.ts'
 * @import { IconName } from './html.mjs'
 */
import { escapeHtml, icon } from './html.mjs';

/** @type {Record<string, string>} */
const severityNames = { error: 'Error', warning: 'Warning', info: 'Information', hint: 'Hint' };
/** @type {Record<string, IconName>} */
const severityIcons = { error: 'error', warning: 'warning', info: 'info', hint: 'bulb' };
const fixes = {
  safe: 'Safe: may run on save',
  suggestion: 'Suggestion: needs your choice',
  none: 'None',
};

/**
 * What the rule file says about a rule, for the top of its page.
 * @param {RuleMetadata} rule
 */
export function ruleFacts({ id, severity, default: state, fix, category, aliases }) {
  const severityText = `${severityNames[severity] ?? severity}, ${state} by default`;
  const facts = [
    ['Severity', `${icon(severityIcons[severity] ?? 'info', severity)}<span>${escapeHtml(severityText)}</span>`],
    ['Fix', `${fix === 'none' ? '' : icon('wrench')}<span>${fixes[fix]}</span>`],
    ['Category', escapeHtml(category.charAt(0).toUpperCase() + category.slice(1))],
    ['Also called', aliases.map((alias) => `<span class="chip mono">${escapeHtml(alias)}</span>`).join('')],
  ];
  const list = facts.filter(([, html]) => html !== '').map(([name, html]) => `<dt>${name}</dt><dd>${html}</dd>`);
  return `<p class="rule-id"><code>${escapeHtml(id)}</code></p>\n<dl class="facts">${list.join('')}</dl>\n`;
}
