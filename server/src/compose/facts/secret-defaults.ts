import { KeptWith } from '../../lint/fact';
import { contains, type Span } from '../../text/span';
import { parseTemplate, type Reference } from '../interpolation';
import type { ComposeFile, Scalar } from '../model/nodes';
import { interpolatedScalars } from '../navigation/variable-uses';
import { holdsToken, isCredentialName, isHarmlessValue } from './credentials';
import { variablesOf } from './pair-lists';
import { topMappings } from './tree';

/** A password, key or token that stands behind `:-`. */
export interface SecretDefault {
  readonly reference: Reference;
  readonly text: string;
  readonly span: Span;
}

const kept = new KeptWith<ComposeFile, readonly SecretDefault[]>();

export function secretDefaults(file: ComposeFile): readonly SecretDefault[] {
  const known = kept.get(file) ?? find(file);
  kept.set(file, known);
  return known;
}

function find(file: ComposeFile): readonly SecretDefault[] {
  const values = credentialValues(file);
  const extensions = topMappings(file).flatMap(({ entries }) =>
    entries.flatMap(({ key, span }) => (key.text.startsWith('x-') ? [span] : [])),
  );
  return interpolatedScalars(file).flatMap(({ node, references }) => {
    const isCredential = values.has(node);
    if (!isCredential && extensions.some((span) => contains(span, node.span))) return [];
    return references
      .filter(({ name }, index) => (index === 0 && isCredential) || isCredentialName(name))
      .flatMap((reference) => defaultOf(reference) ?? []);
  });
}

/** Values that are one variable and belong to a name that says what they are. */
function credentialValues({ services }: ComposeFile): ReadonlySet<Scalar> {
  const found = new Set<Scalar>();
  for (const service of services) {
    for (const { name, value, written } of variablesOf(service)) {
      if (!value?.hasVariable || !written || !isCredentialName(name)) continue;
      if (parseTemplate(written).parts.length === 1) found.add(value.node);
    }
  }
  return found;
}

function defaultOf(reference: Reference): SecretDefault | undefined {
  const { operator, word } = reference;
  if (!operator?.endsWith('-') || !word) return undefined;
  const [first, ...rest] = word.parts;
  if (first?.kind !== 'literal' || rest.length > 0) return undefined;
  const { span, text } = first;
  return isHarmlessValue(text) || holdsToken(text) ? undefined : { reference, text, span };
}
