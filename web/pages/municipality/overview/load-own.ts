import { randomUUID } from 'node:crypto';
import { data } from 'react-router';
import { OwnMunicipalityDocument, type OwnMunicipalityQuery } from '../../../generated/graphql.ts';
import type { Loading } from '../../../render/page-context.ts';
import { requireSession } from '../../../sign-in/require-session.ts';
import { chosenOf } from '../parts/chosen-municipality.ts';

export interface ShownOwn {
  readonly municipality: NonNullable<OwnMunicipalityQuery['municipality']>;
  readonly findings: NonNullable<OwnMunicipalityQuery['findings']>;
  readonly others: readonly { readonly number: string; readonly name: string }[];
  /** A key for the next change: sent twice, it is done once. */
  readonly key: string;
  readonly done: string | null;
}

export async function loadOwn(loading: Loading): Promise<ShownOwn> {
  const page = requireSession(loading, ['MUNICIPALITY']);
  const number = chosenOf(page, loading.request);
  const { data: answer } = await page.api.ask(OwnMunicipalityDocument, {
    number,
    at: page.now.toISOString(),
    language: page.apiLanguage,
  });
  const { municipality, findings } = answer;
  if (municipality === null || findings === null) throw data(null, { status: 403 });
  return {
    municipality,
    findings,
    others: page.signedIn.municipalities.filter((one) => one.number !== number),
    key: randomUUID(),
    done: new URL(loading.request.url).searchParams.get('gjort'),
  };
}
