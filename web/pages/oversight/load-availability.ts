import { data } from 'react-router';
import { OversightAvailabilityDocument, type OversightAvailabilityQuery } from '../../generated/graphql.ts';
import type { Loading } from '../../render/page-context.ts';
import { requireSession, type SignedInPage } from '../../sign-in/require-session.ts';

export type Availability = NonNullable<OversightAvailabilityQuery['availability']>;

/** The offices of the own region today, beside a year ago. */
export async function loadAvailability(loading: Loading): Promise<{ page: SignedInPage; shown: Availability }> {
  const page = requireSession(loading, ['GOVERNOR']);
  const { governor } = page.signedIn;
  if (governor === null) throw data(null, { status: 403 });
  const before = `${Number(page.today.slice(0, 4)) - 1}${page.today.slice(4)}`.replace('-02-29', '-02-28');
  const { data: answer } = await page.api.ask(OversightAvailabilityDocument, { governor, on: page.today, before });
  if (answer.availability === null) throw data(null, { status: 403 });
  return { page, shown: answer.availability };
}
