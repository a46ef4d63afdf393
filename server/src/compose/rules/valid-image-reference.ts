import { type ReferenceFault, referenceFault } from '../../images/image-syntax';
import { defineRule, type Fix } from '../../lint/rule';
import { replace } from '../../text/span';
import { isShared } from '../edits/removal-fix';
import { isPatched, type Value, valueIn } from '../facts/value';
import { parseTemplate } from '../interpolation';
import type { ComposeFile } from '../model/nodes';

type MessageName = ReferenceFault | 'empty' | 'scheme' | 'blanks';

export default defineRule({
  id: 'compose/valid-image-reference',
  category: 'correctness',
  severity: 'error',
  messages: {
    blanks: '`{image}` begins or ends with a blank, so it is no image reference.',
    capitals: '`{image}` has capital letters in its name, and no registry takes them.',
    digest: '`{image}` has no valid digest: that is `sha256:` and 64 hexadecimal digits.',
    empty: 'The image is empty, so there is nothing to start.',
    scheme: '`{image}` begins with a scheme, but an image reference is no address.',
    shape: '`{image}` is no image reference, so nothing is pulled and the service does not start.',
    tag: '`{image}` has no valid tag: up to 128 letters, digits, `_`, `.` or `-`, not beginning with the last two.',
  },
  fixes: { useName: { title: 'Replace it with `{name}`', safety: 'suggestion' } },
  on: {
    service(service, ctx) {
      const node = service.get('image')?.value;
      const value = valueIn(node);
      if (!value || isPatched(node)) return;
      const fault = faultOf(value, service.file);
      if (!fault) return;
      const { written } = value;
      const data = { image: written.length > 80 ? `${written.slice(0, 79)}…` : written };
      const at = written === '' ? value.node.span : value.span;
      ctx.report({ at, message: fault, data, fixes: fixesOf(value, service.file) });
    },
  },
});

/** A word in the place of a variable; where nothing else is written it may hold a whole reference. */
function withWords(written: string): string | undefined {
  const { errors, parts } = parseTemplate(written);
  if (errors.length > 0 || parts.every(({ kind }) => kind === 'reference')) return undefined;
  return parts.map((part) => (part.kind === 'literal' ? part.text : 'x')).join('');
}

function faultOf({ isQuoted, node, written, hasVariable }: Value, { source }: ComposeFile): MessageName | undefined {
  if (written === '') return isQuoted ? 'empty' : undefined;
  const text = written.includes('$') ? withWords(written) : written;
  if (text === undefined) return undefined;
  if (/^(?:https?|docker|oci|docker-image):\/\//i.test(text)) return 'scheme';
  if (text.trim() !== text) return 'blanks';
  // At the very end of the file a name is still being typed; a template engine may fill in braces.
  if (node.span.end === source.text.length || /[{}%]/.test(text)) return undefined;
  const fault = referenceFault(text);
  return fault === 'digest' && hasVariable ? undefined : fault;
}

function fixesOf({ hasVariable, node, span: at, written }: Value, file: ComposeFile): readonly Fix<'useName'>[] {
  if (hasVariable || isShared(file, at) || node.style === 'literal' || node.style === 'folded') return [];
  const bare = written.trim().replace(/^[a-z-]+:\/\//i, '');
  const slash = bare.lastIndexOf('/');
  const length = bare.slice(slash + 1).search(/[:@]/);
  const end = length < 0 ? bare.length : slash + 1 + length;
  const [path, rest] = [bare.slice(0, end), bare.slice(end)];
  const name = referenceFault(bare) ? path.toLowerCase() + rest : bare;
  return referenceFault(name) ? [] : [{ title: 'useName', data: { name }, edits: () => [replace(at, name)] }];
}
