type Child = Node | string | null | undefined | false;

/** Attributes by name; true writes an empty one, false and undefined write none. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element with attributes and content; content that is missing is left out. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  element.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Text as rules and summaries write it: what stands between backticks is code. */
export function richText(text: string): Node[] {
  return text.split('`').map((part, index) => (index % 2 === 0 ? document.createTextNode(part) : shortCode(part)));
}

/** Inline code; short code does not break after its dashes. */
export function shortCode(text: string): HTMLElement {
  return el('code', { class: text.length <= 24 && 'nb' }, text);
}

/** Content for readers that do not see the panel. */
export function spoken(text: string): HTMLElement {
  return el('span', { class: 'sr' }, text);
}

/** What has the focus, if it is something that can. */
export function focused(): HTMLElement | undefined {
  return document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
}

function setAttribute(element: HTMLElement, name: string, value: string | number | boolean | undefined): void {
  if (value === undefined || value === false) return;
  element.setAttribute(name, value === true ? '' : String(value));
}
