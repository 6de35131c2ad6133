import { FORM_TOKEN } from '../http/own-request.ts';

/** The session's CSRF token, in every form that changes something. Forms without a session need none. */
export function FormToken({ token }: { readonly token: string }) {
  return token === '' ? null : <input type="hidden" name={FORM_TOKEN} value={token} />;
}
