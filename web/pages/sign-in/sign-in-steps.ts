import { data, type RouteObject, redirect } from 'react-router';
import { TjenestegrafError } from '../../../codegen/client/client.ts';
import { SignedInViewerDocument, type SignedInViewerQuery } from '../../generated/graphql.ts';
import {
  noSessionCookie,
  noSignInCookie,
  readCookies,
  SIGN_IN_SECONDS,
  sessionCookie,
  signInCookie,
} from '../../http/cookies.ts';
import { ownPath } from '../../http/own-path.ts';
import { type Loading, type PageContext, pageContext } from '../../render/page-context.ts';
import type { SignedIn } from '../../sign-in/session.ts';
import type { SignIn } from '../../sign-in/sign-in.ts';
import type { PendingSignIn, Tokens } from '../../sign-in/sign-in-service.ts';

const CALLBACK = '/logg-inn/svar';
const AFTERWARDS = '/logget-ut';

function signInOf(page: PageContext): SignIn {
  if (page.signIn === null) throw data(null, { status: 404 });
  return page.signIn;
}

/** Sends the person to the sign-in service; what must fit the answer goes along in a sealed cookie. */
async function start({ request, context }: Loading): Promise<Response> {
  const { service, sealed } = signInOf(context.get(pageContext));
  const { origin, searchParams } = new URL(request.url);
  const { url, pending } = await service.begin(origin + CALLBACK, ownPath(searchParams.get('til')));
  const endsAt = new Date(Date.now() + SIGN_IN_SECONDS * 1_000).toISOString();
  const cookie = signInCookie(await sealed.close('sign-in', pending, endsAt));
  return redirect(url.href, { headers: { 'set-cookie': cookie } });
}

/** Takes the service's answer, asks the API what the organisation may do, and begins a session under a new secret. */
async function finish({ request, context }: Loading): Promise<Response> {
  const page = context.get(pageContext);
  const { service, sealed, sessions, sessionSeconds } = signInOf(page);
  const cookies = readCookies(request.headers.get('cookie') ?? undefined);
  const pending = cookies.signIn === null ? null : await sealed.open<PendingSignIn>('sign-in', cookies.signIn);
  if (pending === null) return toMessage('/logg-inn/feil');
  let tokens: Tokens;
  try {
    tokens = await service.finish(new URL(request.url), pending);
  } catch (error) {
    page.log.info({ err: error, correlationId: page.correlationId }, 'a sign-in was not finished');
    return toMessage('/logg-inn/feil');
  }
  const viewer = await viewerOf(page, tokens.accessToken);
  if (viewer === null) return toMessage('/logg-inn/uten-tilgang');
  if (cookies.session !== null) await sessions.end(cookies.session);
  const secret = await sessions.start(signedInAs(viewer, tokens, sessionSeconds));
  const response = redirect(pending.returnTo);
  response.headers.append('set-cookie', sessionCookie(secret));
  response.headers.append('set-cookie', noSignInCookie());
  return response;
}

/** Null: the organisation is not registered, or not for what the person may do. */
async function viewerOf(page: PageContext, token: string): Promise<SignedInViewerQuery['viewer'] | null> {
  try {
    return (await page.apiAs(token).ask(SignedInViewerDocument, {})).data.viewer;
  } catch (error) {
    if (error instanceof TjenestegrafError && (error.status === 401 || error.status === 403)) {
      page.log.info({ err: error, correlationId: page.correlationId }, 'an organisation that signed in has no access');
      return null;
    }
    throw error;
  }
}

function signedInAs(viewer: SignedInViewerQuery['viewer'], tokens: Tokens, sessionSeconds: number): SignedIn {
  const { accessToken, idToken, refreshToken, endsAt } = tokens;
  const municipalities = viewer.role === 'MUNICIPALITY' ? (viewer.municipalities ?? []) : [];
  const names = municipalities.map(({ name }) => name).join(', ');
  return {
    role: viewer.role,
    organisation: viewer.governor?.name ?? (names || viewer.role),
    municipalities,
    governor: viewer.governor?.id ?? null,
    token: accessToken,
    idToken,
    refreshToken,
    tokenEndsAt: endsAt,
    endsAt: refreshToken === null ? endsAt : new Date(Date.now() + sessionSeconds * 1_000).toISOString(),
  };
}

function toMessage(path: string): Response {
  return redirect(path, { headers: { 'set-cookie': noSignInCookie() } });
}

/** Ends the session here, then at the service. */
async function signOut({ request, context }: Loading): Promise<Response> {
  const page = context.get(pageContext);
  const { service, sessions } = signInOf(page);
  const { session } = readCookies(request.headers.get('cookie') ?? undefined);
  if (session !== null) await sessions.end(session);
  const headers = { 'set-cookie': noSessionCookie() };
  if (page.signedIn === null) return redirect(AFTERWARDS, { headers });
  const url = await service.endUrl(page.signedIn.idToken, new URL(AFTERWARDS, request.url).href);
  return redirect(url.href, { headers });
}

export const signInSteps: RouteObject[] = [
  { path: '/logg-inn/start', loader: start },
  { path: CALLBACK, loader: finish },
  { path: '/logg-ut', action: signOut, loader: () => redirect('/') },
];
