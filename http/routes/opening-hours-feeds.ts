import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { AddressNode, DirectoryVersion, OfficeNode } from '../../db/read-model/model.ts';
import { limits } from '../../schema/limits/limits.ts';
import { channelName } from '../../services/opening-hours/formats/hours-in-words.ts';
import { toICalendar } from '../../services/opening-hours/formats/to-icalendar.ts';
import { jsonForHtml, toJsonLd } from '../../services/opening-hours/formats/to-json-ld.ts';
import { CHANNELS, type Channel } from '../../services/opening-hours/schedule.ts';
import { sendError } from '../errors/send-error.ts';
import { type Document, documentOf, sendDocument } from '../send-document.ts';

/** Days ahead that a feed tells of: calendars ask anew every day, and holidays are known for years. */
const FEED_DAYS = 180;

/** Ends every UID: the same event has the same one on every node and by every name of it. */
const UID_HOST = 'tjenestegraf';

/** Maximum of cached files, some tens of kB each: calendar programs request them again and again. */
const KEPT_MAX = 200;

interface CachedFeed {
  readonly document: Document;
  readonly office: WeakRef<OfficeNode>;
  readonly day: string;
}

export interface OpeningHoursFeeds {
  readonly directory: () => DirectoryVersion;
  readonly today: () => string;
}

interface OfficeRequest {
  Params: { number: string; channel?: string };
}

/**
 * Opening hours in formats that calendars and search engines read, at plain addresses, open to everybody:
 * `/offices/1640/opening-hours.ics`, `/offices/1640/opening-hours/emergency-phone.ics` for one channel, and
 * `/offices/1640/opening-hours.jsonld`. A file is written once for each state of its office and day.
 */
export function registerOpeningHoursFeeds(app: FastifyInstance, { directory, today }: OpeningHoursFeeds): void {
  const cache = new LRUCache<string, CachedFeed>({ max: KEPT_MAX });
  const feedOf = ({ record }: FastifyRequest, name: string, office: OfficeNode, write: () => string): Document => {
    const day = today();
    const known = cache.get(name);
    // Another version of the directory has another object for the same office.
    if (known?.office.deref() === office && known.day === day) return known.document;
    const refusal = record.charge(limits.calendarCost);
    if (refusal !== null) throw refusal;
    const document = documentOf(write());
    cache.set(name, { document, office: new WeakRef(office), day });
    return document;
  };
  const answer =
    (type: string, write: (office: OfficeNode, channel: Channel | null) => string) =>
    (request: FastifyRequest<OfficeRequest>, reply: FastifyReply) => {
      const office = directory().offices.get(request.params.number);
      if (office === undefined) return sendError(reply, 'NOT_FOUND', 'No office has this number');
      const channel = CHANNELS.find((one) => slugOf(one) === request.params.channel) ?? null;
      if (channel === null && request.params.channel !== undefined) {
        return sendError(reply, 'NOT_FOUND', `No such channel; there are ${CHANNELS.map(slugOf).join(', ')}`);
      }
      const feed = feedOf(request, `${type} ${office.number} ${channel}`, office, () => write(office, channel));
      return sendDocument(request, reply, type, feed);
    };
  const calendar = answer('text/calendar; charset=utf-8', (office, channel) => calendarOf(office, channel, today()));
  app.get<OfficeRequest>('/offices/:number/opening-hours.ics', calendar);
  app.get<OfficeRequest>('/offices/:number/opening-hours/:channel.ics', calendar);
  app.get<OfficeRequest>(
    '/offices/:number/opening-hours.jsonld',
    answer('application/ld+json; charset=utf-8', (office) => jsonLdOf(office, today())),
  );
}

/** `emergency-phone` of EMERGENCY_PHONE. */
const slugOf = (channel: Channel) => channel.toLowerCase().replace('_', '-');

/** An office that no source gives hours of has a calendar that says so, and not an empty one. */
function calendarOf(office: OfficeNode, channel: Channel | null, today: string): string {
  const nodes = office.schedules.filter(({ schedule }) => channel === null || schedule.channel === channel);
  const entries = nodes.map(({ schedule, reception, phone }) => ({
    schedule,
    place: reception?.name ?? phone?.number ?? null,
    address: reception?.address ? addressInOneLine(reception.address) : null,
  }));
  return toICalendar({
    name: channel === null ? office.name : `${office.name}: ${channelName(channel)}`,
    host: UID_HOST,
    entries: entries.length > 0 ? entries : [nothingKnown(office, channel ?? 'DROP_IN')],
    from: today,
    days: FEED_DAYS,
    stamp: stampOf(office),
  });
}

const nothingKnown = (office: OfficeNode, channel: Channel) => ({
  schedule: { id: `${office.number}-${slugOf(channel)}`, channel, timeZone: 'Europe/Oslo', weekly: [], exceptions: [] },
  place: null,
  address: null,
});

const addressInOneLine = ({ street, postalCode, city }: AddressNode) => `${street}, ${postalCode} ${city}`;

/** Writes one document for each reception, with its drop-in hours; search engines know no other channel. */
function jsonLdOf(office: OfficeNode, today: string): string {
  const documents = office.schedules
    .filter(({ schedule }) => schedule.channel === 'DROP_IN')
    .map(({ schedule, reception, source }) => {
      const place = {
        id: `urn:tjenestegraf:schedule:${schedule.id}`,
        name: reception === null ? office.name : `${office.name}, ${reception.name}`,
        telephone: office.phones[0]?.number ?? null,
        address: reception?.address ?? null,
        url: source.url,
      };
      return toJsonLd(place, schedule, today, FEED_DAYS);
    });
  return jsonForHtml(documents);
}

/** When somebody last vouched for the hours: equal hours give equal bytes, on every node. */
function stampOf(office: OfficeNode): string {
  const stamps = office.schedules.map(({ verifiedAt, source }) => verifiedAt ?? `${source.retrievedOn}T00:00:00Z`);
  return stamps.sort().at(-1) ?? `${office.source.retrievedOn}T00:00:00Z`;
}
