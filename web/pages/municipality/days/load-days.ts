import { randomUUID } from 'node:crypto';
import { data } from 'react-router';
import { OwnDaysDocument, OwnDaysOfficesDocument, type OwnDaysQuery } from '../../../generated/graphql.ts';
import type { Loading } from '../../../render/page-context.ts';
import { requireSession } from '../../../sign-in/require-session.ts';
import { chosenOf } from '../parts/chosen-municipality.ts';
import { dayAfter } from '../parts/form-text.ts';
import { type Month, monthOf } from './month.ts';
import type { ChosenChannel } from './read-special-day.ts';

export interface ShownDays {
  readonly municipality: { readonly number: string; readonly name: string };
  readonly offices: readonly { readonly number: string; readonly name: string }[];
  /** Null: the municipality has no office. */
  readonly office: NonNullable<OwnDaysQuery['office']> | null;
  readonly month: Month;
  /** The day that is looked at. */
  readonly day: string;
  /** The channel whose hours the calendar shows. */
  readonly channel: ChosenChannel;
  /** A key for the next change: sent twice, it is done once. */
  readonly key: string;
  readonly done: string | null;
}

const OFFICE = /^\d{4}$/;
/** Stands for a day while an address is made. */
const ANY_DAY = '0000-00-00';
const YEARS = /^(20[2-9]\d)-/;
const CHANNELS: readonly ChosenChannel[] = [
  'DROP_IN',
  'APPOINTMENT',
  'PHONE',
  'APPLICATION_DELIVERY',
  'PUBLIC_COMPUTER',
];

export async function loadDays(loading: Loading): Promise<ShownDays> {
  const page = requireSession(loading, ['MUNICIPALITY']);
  const query = new URL(loading.request.url).searchParams;
  const number = chosenOf(page, loading.request);
  const day = dayOf(query.get('dag')) ?? page.today;
  const month = monthOf(dayOf(query.get('maned')) ?? day);
  const channel = CHANNELS.find((one) => one === query.get('kanal')) ?? 'DROP_IN';
  const asked = query.get('kontor');
  if (asked !== null && !OFFICE.test(asked)) throw data(null, { status: 403 });
  const period = { from: month.first, days: month.length };
  const load = async (office: string) =>
    (await page.api.ask(OwnDaysDocument, { municipality: number, office, channel, ...period, day })).data;
  // An office that the address names is asked for in the same request, and shown only where it is the municipality's.
  const named = asked === null ? null : await load(asked);
  const place = named ?? (await page.api.ask(OwnDaysOfficesDocument, { municipality: number })).data;
  if (place.municipality === null) throw data(null, { status: 403 });
  const { offices, ...municipality } = place.municipality;
  if (asked !== null && !offices.some((one) => one.number === asked)) throw data(null, { status: 403 });
  const first = offices[0]?.number;
  const office = (named ?? (first === undefined ? null : await load(first)))?.office ?? null;
  return {
    municipality,
    offices,
    office,
    month,
    day,
    channel,
    key: randomUUID(),
    done: query.get('gjort'),
  };
}

/** A day that an address names; null: none that there is, or none near. */
function dayOf(text: string | null): string | null {
  return text !== null && YEARS.test(text) && dayAfter(text) !== null ? text : null;
}

/** The address of the same calendar at another day. */
export function dayAddresses(shown: ShownDays): (day: string) => string {
  const [before, after] = daysAddress(shown, { dag: ANY_DAY }).split(ANY_DAY);
  return (day) => `${before}${day}${after}`;
}

/** The address of the same calendar with something else chosen. */
export function daysAddress(shown: ShownDays, other: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({
    kommune: shown.municipality.number,
    ...(shown.office !== null && { kontor: shown.office.number }),
    kanal: shown.channel,
    dag: shown.day,
    ...other,
  });
  return `/min-kommune/dager?${query}`;
}
