import { data } from 'react-router';
import type { SignedInPage } from '../../../sign-in/require-session.ts';

/** The municipality that the address asks for, of those that the organisation may change; else the first. */
export function chosenOf({ signedIn }: SignedInPage, request: Request): string {
  const asked = new URL(request.url).searchParams.get('kommune');
  const chosen = signedIn.municipalities.find(({ number }) => number === asked) ?? signedIn.municipalities[0];
  if (chosen === undefined || (asked !== null && chosen.number !== asked)) throw data(null, { status: 403 });
  return chosen.number;
}
