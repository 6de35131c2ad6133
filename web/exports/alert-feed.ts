import { data, type RouteObject } from 'react-router';
import { FEED_TYPES, type FeedType, writeFeed } from '../alerts/feed.ts';
import { type Loading, pageContext } from '../render/page-context.ts';
import { words } from '../words/words.ts';

const NAME = /^([\w.-]+)\.(atom|json)$/;
const DAYS = 30;
const DAY_MS = 86_400_000;

/** The alerts of the last thirty days, for whoever has the address; nobody, when it is taken back. */
async function feed(loading: Loading): Promise<Response> {
  const { alerts, now, origin } = loading.context.get(pageContext);
  const [, token = '', ending = ''] = NAME.exec(loading.params['file'] ?? '') ?? [];
  const id = alerts.links.read('strom', token);
  const subscription = id === null ? null : await alerts.store.find(id);
  if (subscription === null || subscription.channel !== 'FEED') throw data(null, { status: 404 });
  const since = new Date(Math.max(now.getTime() - DAYS * DAY_MS, Date.parse(subscription.createdAt)));
  const news = await alerts.read(subscription.governor, since.toISOString(), subscription.language);
  if (news.kind === 'CLOSED') throw data(null, { status: 404 });
  const type = ending as FeedType;
  const { language } = subscription;
  const title = `${words[language].alerts.title}${news.kind === 'ALERTS' ? `, ${news.governorName}` : ''}`;
  const address = `${origin}/varsler/strom/${token}.${type}`;
  const content = { title, language, address, origin, updated: now, alerts: news.kind === 'ALERTS' ? news.alerts : [] };
  return new Response(writeFeed(content, type), { headers: { 'content-type': FEED_TYPES[type] } });
}

export const alertFeedRoute: RouteObject = { path: '/varsler/strom/:file', loader: feed };
