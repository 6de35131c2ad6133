import { data } from 'react-router';
import { OversightPageDocument, type OversightPageQuery } from '../../generated/graphql.ts';
import type { Loading } from '../../render/page-context.ts';
import { requireSession, type SignedInPage } from '../../sign-in/require-session.ts';
import { type Period, readPeriod } from './read-period.ts';

export interface ShownOversight {
  readonly period: Period & { readonly wrong: boolean };
  readonly oversight: NonNullable<OversightPageQuery['oversight']>;
  readonly gaps: NonNullable<OversightPageQuery['coverageGaps']>;
  /** The governor's own decisions on complaints; null: they are not given. */
  readonly secondInstance: OversightPageQuery['secondInstance'];
}

export type OversightRow = ShownOversight['oversight']['municipalities'][number];

/** The governor's own region in the period that the address asks for. */
export async function loadOversight(loading: Loading): Promise<{ page: SignedInPage; shown: ShownOversight }> {
  const page = requireSession(loading, ['GOVERNOR']);
  const governor = page.signedIn.governor;
  if (governor === null) throw data(null, { status: 403 });
  const period = readPeriod(new URL(loading.request.url).searchParams, page.today);
  const { data: answer } = await page.api.ask(OversightPageDocument, {
    governor,
    from: period.from,
    to: period.to,
    on: page.today,
    language: page.apiLanguage,
  });
  const { oversight, coverageGaps: gaps, secondInstance } = answer;
  if (oversight === null || gaps === null) throw data(null, { status: 403 });
  return { page, shown: { period, oversight, gaps, secondInstance } };
}
