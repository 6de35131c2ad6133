import { randomUUID } from 'node:crypto';
import { data } from 'react-router';
import { OwnRecordsDocument, type OwnRecordsQuery } from '../../../generated/graphql.ts';
import type { Loading } from '../../../render/page-context.ts';
import { requireSession } from '../../../sign-in/require-session.ts';
import { chosenOf } from '../parts/chosen-municipality.ts';

export interface ShownRecords {
  readonly municipality: NonNullable<OwnRecordsQuery['municipality']>;
  readonly categories: OwnRecordsQuery['rateCategories'];
  readonly centres: OwnRecordsQuery['crisisCentres']['nodes'];
  /** A key for the next change: sent twice, it is done once. */
  readonly key: string;
  readonly done: string | null;
}

export async function loadRecords(loading: Loading): Promise<ShownRecords> {
  const page = requireSession(loading, ['MUNICIPALITY']);
  const { data: answer } = await page.api.ask(OwnRecordsDocument, {
    municipality: chosenOf(page, loading.request),
    on: page.today,
  });
  if (answer.municipality === null) throw data(null, { status: 403 });
  return {
    municipality: answer.municipality,
    categories: answer.rateCategories,
    centres: answer.crisisCentres.nodes,
    key: randomUUID(),
    done: new URL(loading.request.url).searchParams.get('gjort'),
  };
}
