import { data, redirect } from 'react-router';
import { noSessionCookie } from '../http/cookies.ts';
import { type Loading, type PageContext, pageContext } from '../render/page-context.ts';
import type { SignedIn } from './session.ts';

export interface SignedInPage extends PageContext {
  readonly signedIn: SignedIn;
}

/**
 * The page's context of somebody who is signed in with one of these roles.
 * @throws Response leading to sign-in and back again where nobody is; 403 where the role is another
 */
export function requireSession({ request, context }: Loading, roles: readonly SignedIn['role'][]): SignedInPage {
  const page = context.get(pageContext);
  const { signedIn } = page;
  if (signedIn === null) throw toSignIn(request, page.sessionEnded);
  if (!roles.includes(signedIn.role)) throw data(null, { status: 403 });
  return { ...page, signedIn };
}

/** Address of the page that asks to sign in and leads back, up to its query. */
export const SIGN_IN = '/logg-inn?';

function toSignIn(request: Request, ended: boolean): Response {
  const { pathname, search } = new URL(request.url);
  const back = request.method === 'GET' ? pathname + search : pathname;
  const query = new URLSearchParams({ til: back, ...(ended && { grunn: 'utlopt' }) });
  return redirect(`${SIGN_IN}${query}`, ended ? { headers: { 'set-cookie': noSessionCookie() } } : undefined);
}
