import type { Span } from '../../text/span';
import type { Template } from '../interpolation';
import type { ComposeFile } from '../model/nodes';

/** True for an error that a shell would understand: `${X%.*}`, `${X^^}`, `${#X}`, `${X:=1}`, `${X:0:3}` … */
export function isShellExpansion({ source }: ComposeFile, at: Span, kind: Template['errors'][number]['kind']): boolean {
  const text = source.slice(at);
  if (kind === 'unknown operator') return /^(?:[/#%^,@[]|:?=|: ?-?\d+:-?\d+$)/.test(text);
  return kind === 'no name' && /^\$\{[#!][A-Za-z_@*]/.test(text);
}
