import type { Service } from '../model/nodes';
import { type ListValue, listValues } from './list-values';

/** One item of `security_opt`, taken apart at its first `:` or `=`. */
export interface SecurityOption extends ListValue {
  readonly key: string;
  /** Absent where only the key stands there. */
  readonly setting: string | undefined;
}

export function securityOptions(service: Service): readonly SecurityOption[] {
  return listValues(service, 'security_opt').map((item) => {
    const at = item.text.search(/[:=]/);
    return at < 0
      ? { ...item, key: item.text, setting: undefined }
      : { ...item, key: item.text.slice(0, at), setting: item.text.slice(at + 1) };
  });
}
