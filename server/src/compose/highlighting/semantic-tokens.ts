import type { SemanticToken } from '../../analysis/feature-types';
import { imageReference } from '../../images/reference';
import { flatten } from '../../text/flatten';
import { type Span, span } from '../../text/span';
import { type Shape, topLevel } from '../card-shapes';
import { referencesOf } from '../interpolation';
import { childrenOf } from '../model/lookup';
import type { ComposeFile, Key, Node, Scalar } from '../model/nodes';
import { nameUses } from '../navigation/name-uses';
import { interpolatedScalars } from '../navigation/variable-uses';
import type { Path } from '../path-at';
import { composeSeconds } from '../values/durations';
import { type ValueKind, valueAt } from '../values/kinds';
import { shortMount } from '../values/mounts';
import { byteSize } from '../values/sizes';

/** Colours by meaning: what is a section, a name, a variable, a duration, and not merely a key or a text. */
export function semanticTokens(file: ComposeFile): readonly SemanticToken[] {
  const tokens: SemanticToken[] = file.comments.map((comment) => ({ span: comment.span, type: 'comment' }));
  for (const { root } of file.documents) visit(root, [], topLevel);
  for (const { nameSpan } of file.anchorMarks) {
    tokens.push({ span: span(nameSpan.start - 1, nameSpan.end), type: 'label' });
  }
  for (const { span: at, role, kind } of nameUses(file)) {
    const isDeclaration = role === 'definition' && kind !== 'profile';
    tokens.push({ span: at, type: 'class', ...(isDeclaration ? { modifiers: ['declaration'] } : {}) });
  }
  for (const { template } of interpolatedScalars(file)) {
    for (const { nameSpan, operatorSpan, span: at } of referencesOf(template)) {
      tokens.push({ span: at, type: 'string' }, { span: nameSpan, type: 'variable' });
      if (operatorSpan) tokens.push({ span: operatorSpan, type: 'operator' });
    }
  }
  return flatten(tokens, file.source.text);

  function visit(node: Node | undefined, path: Path, shape: Shape | undefined): void {
    if (node?.kind === 'mapping' || node?.kind === 'sequence') {
      childrenOf(node).forEach((child, index) => {
        if (child.kind === 'entry') tokens.push(keyToken(child.key, shape, path));
        const step = child.kind === 'entry' ? child.key.text : index;
        visit(child.value, [...path, step], child.kind === 'entry' ? inside(shape, child.key.text) : shape?.items);
      });
    } else if (node?.kind === 'scalar') {
      const value = valueAt(path);
      if (value) tokens.push(...valueTokens(value.value, node, textSpan(node)));
    }
  }
}

function inside(shape: Shape | undefined, key: string): Shape | undefined {
  return shape?.kind === 'keys' ? shape.inside.get(key) : shape?.kind === 'names' ? shape.each : undefined;
}

function keyToken({ text, span: at }: Key, shape: Shape | undefined, path: Path): SemanticToken {
  if (text === '<<') return { span: at, type: 'operator' };
  if (text.startsWith('x-') && shape?.kind !== 'names') return { span: at, type: 'macro' };
  if (path.length === 0) {
    return { span: at, type: 'keyword', ...(text === 'version' ? { modifiers: ['deprecated'] } : {}) };
  }
  const isVariable = /^(?:environment|args)$/.test(String(path.at(-1))) && shape === undefined;
  return isVariable ? { span: at, type: 'variable', modifiers: ['declaration'] } : { span: at, type: 'property' };
}

function valueTokens({ kind }: ValueKind, { text, style }: Scalar, at: Span): readonly SemanticToken[] {
  if (style === 'literal' || style === 'folded' || text === '' || at.end - at.start !== text.length) return [];
  switch (kind) {
    case 'duration':
      return composeSeconds(text) === undefined ? [] : [{ span: at, type: 'number' }];
    case 'bytes':
      return byteSize(text) ? [{ span: at, type: 'number' }] : [];
    case 'number':
    case 'cpus':
      return Number.isNaN(Number(text)) ? [] : [{ span: at, type: 'number' }];
    case 'port':
    case 'port-mapping':
      return text.includes('$') ? [] : [{ span: at, type: 'number' }];
    case 'boolean':
    case 'choice':
    case 'capability':
    case 'signal':
      return text.includes('$') ? [] : [{ span: at, type: 'macro' }];
    case 'image':
      return imageTokens(text, at);
    case 'mount':
      return mountTokens(text, at);
    default:
      return [];
  }
}

function imageTokens(text: string, at: Span): readonly SemanticToken[] {
  const { tagSpan } = imageReference({ text, value: text, span: at, hasVariable: text.includes('$') });
  const name: SemanticToken = { span: at, type: 'namespace' };
  return tagSpan ? [name, { span: tagSpan, type: 'number' }] : [name];
}

function mountTokens(text: string, at: Span): readonly SemanticToken[] {
  const options = shortMount(text)?.options.join(',') ?? '';
  return options ? [{ span: span(at.end - options.length, at.end), type: 'macro' }] : [];
}

/** Without quotes. */
function textSpan({ span: at, style }: Scalar): Span {
  return style === 'single-quoted' || style === 'double-quoted'
    ? span(at.start + 1, Math.max(at.start + 1, at.end - 1))
    : at;
}
