import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { print } from 'graphql';
import type { Config } from './config.ts';
import type { Sql } from './db/client.ts';
import { countConfirmationMail } from './db/queries/alert-confirmation-mails.ts';
import {
  addAlertAddress,
  addAlertFeed,
  claimAlertAddress,
  confirmAlertAddress,
  findAlertSubscription,
  findAlertSubscriptions,
  recordAlertsSent,
  removeAlertSubscription,
} from './db/queries/alert-subscriptions.ts';
import { findGovernorClient } from './db/queries/find-clients-by-organisation.ts';
import type { DirectoryVersion } from './db/read-model/model.ts';
import type { GuardedServer } from './http/endpoint/guarded-server.ts';
import { viewerOfClient } from './http/identity/viewer-of-client.ts';
import { executeOperation } from './http/operations/execute-operation.ts';
import { type ContextFor, todayInNorway } from './http/request-context.ts';
import type { Geography } from './services/identity/resolve-viewer.ts';
import type { Starting } from './start-parts.ts';
import { createAlertLinks } from './web/alerts/alert-links.ts';
import type { AlertService, ReadAlerts, SubscriptionStore } from './web/alerts/alerts.ts';
import { OversightAlertsDocument, type OversightAlertsQuery } from './web/generated/graphql.ts';
import { API_LANGUAGE } from './web/words/words.ts';

/** Subscriptions of one governor: more are not people. */
const SUBSCRIPTIONS_MAX = 100;
const POLL_MS = 300_000;
/** A mail a day at the most. */
const HOURS_BETWEEN = 24;

interface AlertParts {
  readonly sql: Sql;
  readonly graphql: GuardedServer;
  readonly contextFor: ContextFor;
  readonly geography: () => Geography;
  readonly directory: () => DirectoryVersion;
}

/** How the pages tell people of alerts: the stored subscriptions, and the alerts asked for in the governors' names. */
export async function openAlerts(config: Config, parts: AlertParts): Promise<AlertService | null> {
  if (!config.web) return null;
  return {
    store: storeOf(parts.sql),
    links: createAlertLinks(config.sessionKey ?? randomBytes(32)),
    read: readAlerts(parts),
    sendMail: await mailer(config),
  };
}

/** In development, mail becomes files beside the data, so that nobody is written to by mistake. */
async function mailer({ mail, production, dataDirectory }: Config): Promise<AlertService['sendMail']> {
  if (mail === null && production) return null;
  const { createFileMailer, createMailer } = await import('./web/alerts/mailer.ts');
  return mail === null ? createFileMailer(join(dataDirectory, 'mail')) : createMailer(mail);
}

function storeOf(sql: Sql): SubscriptionStore {
  return {
    ofGovernor: (governor) => findAlertSubscriptions(sql, governor),
    find: (id) => findAlertSubscription(sql, id),
    countMail: (governor, address) => countConfirmationMail(sql, governor, address),
    addAddress: (governor, address, language) =>
      addAlertAddress(sql, { governor, address, language, max: SUBSCRIPTIONS_MAX }),
    addFeed: (governor, language) => addAlertFeed(sql, { governor, language, max: SUBSCRIPTIONS_MAX }),
    confirm: (id) => confirmAlertAddress(sql, id),
    remove: (id, governor) => removeAlertSubscription(sql, id, governor),
    claimAddress: () => claimAlertAddress(sql),
    recordSent: (id, through) => recordAlertsSent(sql, id, through, HOURS_BETWEEN),
  };
}

/** The same question that the page asks, through the same walls, with the access that the client register gives now. */
function readAlerts({ sql, graphql, contextFor, geography, directory }: AlertParts): ReadAlerts {
  const query = print(OversightAlertsDocument);
  return async (governor, since, language) => {
    const client = await findGovernorClient(sql, governor, todayInNorway());
    const viewer = client === null ? null : viewerOfClient(client, geography());
    if (viewer === null) return { kind: 'CLOSED' };
    const context = contextFor(viewer, randomUUID());
    const { result } = await executeOperation(
      graphql,
      { query, variables: { governor, since, language: API_LANGUAGE[language] } },
      context,
    );
    const [error] = result.errors ?? [];
    if (error?.extensions?.['code'] === 'BAD_USER_INPUT') return { kind: 'TOO_EARLY' };
    if (error !== undefined) throw new Error(`alerts could not be read: ${error.message}`);
    const { oversightAlerts } = result.data as unknown as OversightAlertsQuery;
    if (oversightAlerts === null) return { kind: 'CLOSED' };
    const governorName = directory().governors.get(governor)?.name ?? governor;
    return { kind: 'ALERTS', governorName, alerts: oversightAlerts.nodes, totalCount: oversightAlerts.totalCount };
  };
}

/** Mails are sent in the background for as long as the server runs. */
export async function openAlertSender(
  { log, opened }: Starting,
  { sendMail, ...service }: AlertService,
  origin: () => string,
): Promise<void> {
  if (sendMail === null) return;
  const { startAlertSender } = await import('./web/alerts/send-alerts.ts');
  const report = (error: unknown) => log.warn({ err: error }, 'alerts could not be sent, and are tried again');
  const sender = startAlertSender({ ...service, sendMail, origin, now: () => new Date(), report, pollMs: POLL_MS });
  opened.push(sender.stop);
}
