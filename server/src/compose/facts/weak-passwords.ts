import type { Service } from '../model/nodes';
import { isWeakSecret } from './credentials';
import type { KeyValue } from './key-values';

/** Why everybody guesses the value, as words for a message; `undefined` where it takes more than a guess. */
export function weakness({ name, text }: KeyValue, all: readonly KeyValue[], service: Service): string | undefined {
  const value = text?.trim();
  if (!value) return undefined;
  if (isWeakSecret(value)) return 'stands in every list of default passwords';
  if (value.toLowerCase() === service.name.toLowerCase()) return 'is the name of the service';
  const isUser = all.some(
    (other) => other.name !== name && /(?:^|_)(?:USER|USERNAME|LOGIN)$/i.test(other.name) && other.text === value,
  );
  return isUser ? 'is the name of the user' : undefined;
}
