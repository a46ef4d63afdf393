import { quietElements } from './quiet-elements';

/**
 * The document that a text stands for; nothing in it runs or loads. This is the only way from text to elements: where the
 * browser knows trusted types, every other one throws.
 */
export function parseInert(html: string): Document {
  allowParser();
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Takes out what is not known to be quiet, although the build writes nothing else: scripts, frames, forms, handlers, styles. */
export function removeActive(root: Element): void {
  for (const element of root.querySelectorAll('*')) {
    if (!quietElements.has(element.localName)) element.remove();
    for (const { name, value } of [...element.attributes]) if (!isQuiet(name, value)) element.removeAttribute(name);
  }
}

declare global {
  interface Window {
    readonly trustedTypes?: {
      readonly defaultPolicy: object | null;
      createPolicy(
        name: 'default',
        rules: { createHTML(html: string, type: string, sink: string): string | null },
      ): object;
    };
  }
}

function allowParser(): void {
  if (!window.trustedTypes || window.trustedTypes.defaultPolicy) return;
  window.trustedTypes.createPolicy('default', {
    createHTML: (html, _type, sink) => (sink === 'DOMParser parseFromString' ? html : null),
  });
}

/** Links lead to the web, and inside of the panel by their `data-` attributes. */
function isQuiet(name: string, value: string): boolean {
  if (name === 'href' || name === 'xlink:href') return /^(?:#|https:\/\/)/.test(value);
  return !name.startsWith('on') && name !== 'style' && name !== 'src' && name !== 'srcdoc';
}
