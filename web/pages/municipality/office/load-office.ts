import { randomUUID } from 'node:crypto';
import { data } from 'react-router';
import { OwnOfficeDocument, type OwnOfficeQuery } from '../../../generated/graphql.ts';
import type { Loading } from '../../../render/page-context.ts';
import { requireSession } from '../../../sign-in/require-session.ts';

export interface ShownOffice {
  readonly office: NonNullable<OwnOfficeQuery['office']>;
  readonly history: NonNullable<OwnOfficeQuery['history']>;
  /** The own municipality that the office serves. */
  readonly municipality: string;
  /** Address of this page, where its forms go. */
  readonly path: string;
  /** A key for the next change: sent twice, it is done once. */
  readonly key: string;
  readonly done: string | null;
}

export async function loadOffice(loading: Loading): Promise<ShownOffice> {
  const page = requireSession(loading, ['MUNICIPALITY']);
  const number = loading.params['number'] ?? '';
  if (!/^\d{4}$/.test(number)) throw data(null, { status: 404 });
  const { data: answer } = await page.api.ask(OwnOfficeDocument, { number });
  const { office, history } = answer;
  if (office === null) throw data(null, { status: 404 });
  const mine = new Set(page.signedIn.municipalities.map((one) => one.number));
  const own = office.municipalities.find((one) => mine.has(one.number));
  if (history === null || own === undefined) throw data(null, { status: 403 });
  const { pathname, searchParams } = new URL(loading.request.url);
  return {
    office,
    history,
    municipality: own.number,
    path: pathname,
    key: randomUUID(),
    done: searchParams.get('gjort'),
  };
}
