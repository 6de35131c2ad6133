import { randomUUID } from 'node:crypto';
import { data } from 'react-router';
import { OwnMunicipalityDocument, type OwnMunicipalityQuery } from '../../generated/graphql.ts';
import type { Loading } from '../../render/page-context.ts';
import { requireSession, type SignedInPage } from '../../sign-in/require-session.ts';

export interface ShownOwn {
  readonly municipality: NonNullable<OwnMunicipalityQuery['municipality']>;
  readonly findings: NonNullable<OwnMunicipalityQuery['findings']>;
  readonly records: NonNullable<OwnMunicipalityQuery['records']>;
  readonly others: readonly { readonly number: string; readonly name: string }[];
  /** A key for the next change: sent twice, it is done once. */
  readonly key: string;
  readonly done: string | null;
}

/** The municipality that the address asks for, of those that the organisation may change; else the first. */
export function chosenOf({ signedIn }: SignedInPage, request: Request): string {
  const asked = new URL(request.url).searchParams.get('kommune');
  const chosen = signedIn.municipalities.find(({ number }) => number === asked) ?? signedIn.municipalities[0];
  if (chosen === undefined || (asked !== null && chosen.number !== asked)) throw data(null, { status: 403 });
  return chosen.number;
}

export async function loadOwn(loading: Loading): Promise<ShownOwn> {
  const page = requireSession(loading, ['MUNICIPALITY']);
  const number = chosenOf(page, loading.request);
  const { data: answer } = await page.api.ask(OwnMunicipalityDocument, {
    number,
    at: page.now.toISOString(),
    on: page.today,
  });
  const { municipality, findings, records } = answer;
  if (municipality === null || findings === null || records === null) throw data(null, { status: 403 });
  return {
    municipality,
    findings,
    records,
    others: page.signedIn.municipalities.filter((one) => one.number !== number),
    key: randomUUID(),
    done: new URL(loading.request.url).searchParams.get('gjort'),
  };
}
