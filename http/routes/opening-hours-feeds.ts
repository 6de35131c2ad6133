import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DirectoryVersion, OfficeNode } from '../../db/read-model/model.ts';
import { toICalendar } from '../../services/opening-hours/formats/to-icalendar.ts';
import { toJsonLd } from '../../services/opening-hours/formats/to-schema-org.ts';
import { sendError } from '../errors/send-error.ts';
import { matchesEtag } from '../response-cache/if-none-match.ts';

/** Days ahead that a feed tells of: calendars ask anew every day, and holidays are known for years. */
const FEED_DAYS = 180;
/** Seconds that a calendar or a proxy may use a feed without asking. */
const MAX_AGE_SECONDS = 300;

/** Ends every UID: the same event has the same one on every node and by every name of it. */
const UID_HOST = 'tjenestegraf';

export interface OpeningHoursFeeds {
  readonly directory: () => DirectoryVersion;
  readonly today: () => string;
}

/**
 * Opening hours in formats that calendars and search engines read, at plain addresses, open to everybody:
 * `/offices/1640/opening-hours.ics` and `/offices/1640/opening-hours.jsonld`.
 */
export function registerOpeningHoursFeeds(app: FastifyInstance, { directory, today }: OpeningHoursFeeds): void {
  const answer =
    (type: string, write: (office: OfficeNode) => string) =>
    (request: FastifyRequest<{ Params: { number: string } }>, reply: FastifyReply) => {
      const office = directory().offices.get(request.params.number);
      if (office === undefined) return sendError(reply, 'NOT_FOUND', 'No office has this number');
      return sendTagged(request, reply, type, write(office));
    };
  app.get<{ Params: { number: string } }>(
    '/offices/:number/opening-hours.ics',
    answer('text/calendar; charset=utf-8', (office) => calendarOf(office, today())),
  );
  app.get<{ Params: { number: string } }>(
    '/offices/:number/opening-hours.jsonld',
    answer('application/ld+json; charset=utf-8', (office) => jsonLdOf(office, today())),
  );
}

function calendarOf(office: OfficeNode, today: string): string {
  const entries = office.schedules.map(({ schedule, reception, phone }) => ({
    schedule,
    place: reception?.name ?? phone?.number ?? null,
  }));
  return toICalendar({
    name: office.name,
    host: UID_HOST,
    entries,
    from: today,
    days: FEED_DAYS,
    stamp: stampOf(office),
  });
}

/** One document a place or line, each with the hours one can walk in; search engines know no other channel. */
function jsonLdOf(office: OfficeNode, today: string): string {
  const documents = office.schedules
    .filter(({ schedule }) => schedule.channel === 'DROP_IN')
    .map(({ schedule, reception }) => {
      const telephone = office.phones[0]?.number;
      const name = reception === null ? office.name : `${office.name}, ${reception.name}`;
      return toJsonLd({ name, ...(telephone !== undefined && { telephone }) }, schedule, today, FEED_DAYS);
    });
  return JSON.stringify(documents, null, 1);
}

/** When somebody last vouched for the hours: equal hours give equal bytes, on every node. */
function stampOf(office: OfficeNode): string {
  const stamps = office.schedules.map(({ verifiedAt, source }) => verifiedAt ?? `${source.retrievedOn}T00:00:00Z`);
  return stamps.sort().at(-1) ?? `${office.source.retrievedOn}T00:00:00Z`;
}

/** Answers 304 where the caller has these very bytes. */
function sendTagged(request: FastifyRequest, reply: FastifyReply, type: string, body: string): FastifyReply {
  const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  reply.header('etag', tag).header('cache-control', `public, max-age=${MAX_AGE_SECONDS}`);
  if (matchesEtag(request.headers['if-none-match'], tag)) return reply.code(304).send();
  return reply.header('content-type', type).send(body);
}
