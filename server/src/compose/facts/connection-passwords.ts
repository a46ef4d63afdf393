import { holdsToken } from './credentials';

/** A password that is written into an address or a connection string, by its place in the text. */
export interface ConnectionPassword {
  readonly start: number;
  readonly end: number;
  /** The machine that it opens, where the text names it. */
  readonly host: string | undefined;
}

const address = /\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s:@/"'`<>]{0,100}:([^\s@/"'`<>{}$]{1,200})@([\w-]+)/gi;
const setting = /(^|;)(\s*(?:password|pwd)\s*=\s*)([^;"'`\s]+)/gi;

/** `scheme://user:PASSWORD@host`, and `Password=…` among settings with semicolons between them. */
export function connectionPasswords(text: string): readonly ConnectionPassword[] {
  if (!text.includes('://') && !text.includes(';')) return [];
  const inAddresses = text.includes('://')
    ? [...text.matchAll(address)].map((match): ConnectionPassword & { readonly password: string } => {
        const [all, password = '', host = ''] = match;
        const start = match.index + all.length - host.length - 1 - password.length;
        return { password, start, end: start + password.length, host };
      })
    : [];
  const isString = text.includes(';') && /^[^;=]{1,60}=[^;]*;[^;=]{1,60}=/.test(text);
  const inSettings = isString
    ? [...text.matchAll(setting)].map((match) => {
        const [, sign = '', name = '', password = ''] = match;
        const start = match.index + sign.length + name.length;
        return { password, start, end: start + password.length, host: undefined };
      })
    : [];
  return [...inAddresses, ...inSettings].filter(({ password }) => isLiteral(password));
}

function isLiteral(password: string): boolean {
  return !/^[*x.]+$/i.test(password) && !/[$<>{}]/.test(password) && !holdsToken(password);
}
