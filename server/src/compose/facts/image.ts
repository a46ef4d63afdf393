import { type ImageReference, imageReference } from '../../images/reference';
import { fact } from '../../lint/fact';
import type { Service } from '../model/nodes';
import { type Value, valueIn } from './value';

export interface ServiceImage {
  readonly value: Value;
  /** Taken apart after interpolation; places in it are right only where no variable is written. */
  readonly reference: ImageReference | undefined;
}

/** The `image` of a service; its reference is `undefined` where a variable leaves it open. */
export const imageOf = fact<Service, ServiceImage | undefined>((service) => {
  const value = valueIn(service.get('image')?.value);
  if (!value || value.written === '') return undefined;
  const { text, span } = value;
  if (text === undefined) return { value, reference: undefined };
  return { value, reference: imageReference({ text, value: text, span, hasVariable: value.hasVariable }) };
});
