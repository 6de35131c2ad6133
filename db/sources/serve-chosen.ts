import { type Choice, chooseCurrent } from '../../services/sources/choose-current.ts';
import { byField, type EntityType, type Observation } from '../../services/sources/observation.ts';
import type { SqlLike } from '../client.ts';
import { loadObservations } from './observation-rows.ts';
import type { ChosenOf } from './serve/chosen-of.ts';
import { serveAgreement } from './serve/serve-agreements.ts';
import { serveCrisisLines } from './serve/serve-crisis-lines.ts';
import { serveHours } from './serve/serve-hours.ts';
import { serveOffice } from './serve/serve-offices.ts';
import { servePhone } from './serve/serve-phones.ts';
import { serveReception } from './serve/serve-receptions.ts';
import { serveWording } from './serve/serve-wordings.ts';
import { settledOffices, settledPhones, settledReceptions } from './serve/settled.ts';

/** All that is still said of an entity, and what of it holds. */
interface Spoken {
  readonly id: string;
  readonly said: readonly Observation[];
  readonly choices: readonly Choice[];
  readonly chosen: ChosenOf;
}

interface Server {
  /** Ids of those whose own value is served already, hours apart: one statement, where nothing is new, for all of them. */
  settled?(sql: SqlLike, entities: readonly Spoken[]): Promise<ReadonlySet<string>>;
  /** Fields whose served value follows the chosen observation; all others are kept as observations and findings. */
  readonly fields: RegExp;
  serve(sql: SqlLike, entity: Spoken, today: string, isSettled: boolean): Promise<number>;
}

const SERVERS: Partial<Record<EntityType, Server>> = {
  OFFICE: {
    fields: /^name$/,
    settled: settledOffices,
    serve: async (sql, { id, chosen }, _, isSettled) => (isSettled ? 0 : await serveOffice(sql, id, chosen)),
  },
  PHONE: {
    fields: /^(number|hours\..+)$/,
    settled: settledPhones,
    serve: async (sql, { id, said, chosen }, today, isSettled) =>
      (isSettled ? 0 : await servePhone(sql, id, chosen('number'))) +
      (await serveHours(sql, { phone: id }, said, today)),
  },
  RECEPTION: {
    fields: /^(name|address|hours\..+)$/,
    settled: settledReceptions,
    serve: async (sql, { id, said, chosen }, today, isSettled) =>
      (isSettled ? 0 : await serveReception(sql, id, chosen)) + (await serveHours(sql, { reception: id }, said, today)),
  },
  CRISIS_CENTRE: {
    fields: /^phones$/,
    serve: (sql, { id, choices }) => serveCrisisLines(sql, id, choices.find(isPhones)),
  },
  CRISIS_CENTRE_AGREEMENT: {
    fields: /^(centre|form|period)$/,
    serve: (sql, { id, chosen }) => serveAgreement(sql, id, chosen),
  },
  SERVICE: { fields: /^wording$/, serve: (sql, { id, chosen }) => serveWording(sql, id, chosen('wording')) },
};

const isPhones = ({ chosen }: Choice) => chosen?.field === 'phones';

/**
 * Lets the directory follow the chosen observations, for the entities that a delivery speaks of or has stopped speaking
 * of. A value that somebody has confirmed stays until somebody answers for another one. What the directory does not hold
 * yet is made, for an office or a centre that it knows. Answers how many values changed.
 *
 * @param touched what a delivery says, and what it no longer says.
 */
export async function serveChosen(sql: SqlLike, touched: readonly Observation[], today: string): Promise<number> {
  let changed = 0;
  for (const [type, server] of Object.entries(SERVERS)) {
    const isServed = (one: Observation) => one.entityType === type && server.fields.test(one.field);
    const ids = [...new Set(touched.filter(isServed).map((one) => one.entityId))];
    if (ids.length === 0) continue;
    const said = await loadObservations(sql, { entityType: type, entityIds: ids });
    const entities = [...Map.groupBy(said.filter(isServed), (one) => one.entityId)].map(([id, ofEntity]) =>
      spoken(id, ofEntity, today),
    );
    const settled = (await server.settled?.(sql, entities)) ?? new Set();
    for (const entity of entities) changed += await server.serve(sql, entity, today, settled.has(entity.id));
  }
  return changed;
}

function spoken(id: string, said: readonly Observation[], today: string): Spoken {
  const choices = [...byField(said).values()].map((ofField) => chooseCurrent(ofField, today));
  const chosen: ChosenOf = (field) => choices.find((choice) => choice.chosen?.field === field)?.chosen ?? undefined;
  return { id, said, choices, chosen };
}
