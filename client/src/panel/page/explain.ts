import { longestText } from '../address';
import type { Part } from '../messages';
import { el } from './dom';
import { icon } from './icons';
import { markdownNodes } from './markdown';

/** What is known of the pieces of a text: nothing yet, or nothing ever because nobody is there to say it. */
export type Explanation = readonly Part[] | 'waiting' | 'unavailable';

/** The screen that takes a text apart; without a text it asks for one. */
export function explainScreen(text: string, explanation: Explanation, onSubmit: (text: string) => void): HTMLElement {
  const id = 'explain-text';
  const area = el('textarea', {
    ...{ id, class: 'paste', rows: Math.min(Math.max(text.split('\n').length, 3), 12), maxlength: longestText },
    ...{ spellcheck: 'false', placeholder: 'docker run -d --init -p 127.0.0.1:8080:80 nginx:1.30' },
  });
  area.value = text;
  const submit = () => {
    if (area.value.trim() !== '') onSubmit(area.value);
  };
  const button = el('button', { class: 'btn small', type: 'button' }, 'Explain');
  button.addEventListener('click', submit);
  area.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    submit();
  });
  return el(
    'div',
    { class: 'screen prose', 'data-screen': 'explain' },
    el('h1', { tabindex: -1 }, 'Explain'),
    el('label', { for: id, class: 'ask' }, 'A command line, or a piece of a Dockerfile or Compose file'),
    area,
    el(
      'div',
      { class: 'btns' },
      button,
      el('span', { class: 'hint' }, el('kbd', {}, 'Ctrl'), ' ', el('kbd', {}, 'Enter')),
    ),
    ...(text === '' ? [] : [answer(explanation)]),
  );
}

function answer(explanation: Explanation): HTMLElement {
  if (explanation === 'waiting') return note('target', 'Looking it up …');
  if (explanation === 'unavailable')
    return note('plug', 'The language server does not run, so nothing can be explained.');
  if (explanation.length === 0)
    return note('search', 'The wiki knows none of these words. Search finds what is like them.');
  return el(
    'div',
    { class: 'parts' },
    el('p', { class: 'sr', role: 'status' }, `${explanation.length} parts`),
    ...explanation.map(({ markdown, text }) =>
      el('section', { class: 'part' }, el('h2', {}, el('code', {}, text)), ...markdownNodes(markdown)),
    ),
  );
}

function note(name: 'plug' | 'search' | 'target', text: string): HTMLElement {
  return el('p', { class: 'quiet-note', role: 'status' }, icon(name), text);
}
