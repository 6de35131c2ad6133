import { Feed } from 'feed';
import { xmlText } from '../exports/xml-text.ts';
import type { Alert } from './alerts.ts';

/** The kinds of feed that readers of feeds take. */
export const FEED_TYPES = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
} as const;
export type FeedType = keyof typeof FEED_TYPES;

interface AlertFeed {
  readonly title: string;
  readonly language: string;
  /** The feed's own address. */
  readonly address: string;
  /** The address of the pages. */
  readonly origin: string;
  readonly updated: Date;
  readonly alerts: readonly Alert[];
}

/** Alerts as readers of feeds take them: one entry each, with the id that it keeps. */
export function writeFeed({ title, language, address, origin, updated, alerts }: AlertFeed, type: FeedType): string {
  const feed = new Feed({
    id: `${origin}/tilsyn/varsler`,
    title: xmlText(title),
    language,
    updated,
    link: `${origin}/tilsyn/varsler`,
    feedLinks: { [type]: address },
    copyright: '',
    generator: 'Tjenestegraf',
  });
  for (const { id, municipality, message, on } of alerts) {
    feed.addItem({
      id: `urn:tjenestegraf:${id}`,
      title: xmlText(message),
      link: `${origin}/tilsyn/${municipality.number}`,
      date: on === null ? updated : new Date(`${on}T12:00:00Z`),
      content: xmlText(message),
    });
  }
  return type === 'atom' ? feed.atom1() : feed.json1();
}
