import { type InvalidToken, invalidToken } from './token-rules.ts';

export type AuthorizationHeader =
  | { readonly kind: 'none' }
  | { readonly kind: 'token'; readonly token: string }
  | InvalidToken;

const NAME = 'authorization';
const QUERY_TOKEN = /[?&](?:access_token|bearer_token|id_token|token|jwt)=/i;
const CREDENTIALS = /^([A-Za-z][A-Za-z0-9-]*)(?: +(.*))?$/;
const TOKEN68 = /^[A-Za-z0-9\-._~+/]+=*$/;

/**
 * The bearer token of a request.
 * @param rawHeaders names and values in turn, as they came (`request.rawHeaders`): the merged headers hide a second
 *   Authorization header, and which of two counts must not be a matter of luck.
 * @param url path with query string: a token there ends up in logs, so it is refused rather than read.
 * @returns `none` where the request carries no credentials at all, which is an anonymous request.
 */
export function readAuthorizationHeader(rawHeaders: readonly string[], url: string): AuthorizationHeader {
  if (QUERY_TOKEN.test(url)) return invalidToken('TOKEN_IN_QUERY');
  const values: string[] = [];
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    if (name.length === NAME.length && name.toLowerCase() === NAME) values.push(rawHeaders[index + 1] ?? '');
  }
  const [value] = values;
  if (value === undefined) return { kind: 'none' };
  if (values.length > 1) return invalidToken('HEADER_REPEATED');
  const match = CREDENTIALS.exec(value.trim());
  if (match === null || match[1]?.toLowerCase() !== 'bearer') return invalidToken('HEADER_SCHEME');
  const token = match[2] ?? '';
  if (token === '') return invalidToken('TOKEN_EMPTY');
  return TOKEN68.test(token) ? { kind: 'token', token } : invalidToken('TOKEN_FORM');
}
