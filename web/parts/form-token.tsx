import { FORM_TOKEN } from '../http/own-request.ts';

/** The session's mark, in every form that changes something. Nobody's forms need none. */
export function FormToken({ token }: { readonly token: string }) {
  return token === '' ? null : <input type="hidden" name={FORM_TOKEN} value={token} />;
}
