import { type Choice, chooseCurrent } from '../../services/sources/choose-current.ts';
import { byField, type EntityType, type Observation } from '../../services/sources/observation.ts';
import { type OBSERVED_FIELDS, useOf } from '../../services/sources/observed-fields.ts';
import type { SqlLike } from '../client.ts';
import { loadObservations } from './observation-rows.ts';
import type { ChosenObservation } from './publish/chosen-observation.ts';
import { publishAgreement } from './publish/publish-agreement.ts';
import { publishCrisisLines } from './publish/publish-crisis-lines.ts';
import { publishHours } from './publish/publish-hours.ts';
import { publishMunicipality } from './publish/publish-municipality.ts';
import { publishOffice } from './publish/publish-office.ts';
import { publishPhone } from './publish/publish-phone.ts';
import { publishReception } from './publish/publish-reception.ts';
import { publishWording } from './publish/publish-wording.ts';
import { type Retracted, retractValues } from './publish/retract-values.ts';
import { unchangedOffices, unchangedPhones, unchangedReceptions } from './publish/unchanged-values.ts';

/** An entity’s observations that are not withdrawn, and the chosen one of each field. */
interface CurrentValues {
  readonly id: string;
  readonly observations: readonly Observation[];
  readonly choices: readonly Choice[];
  readonly chosen: ChosenObservation;
}

interface Publisher {
  /** Ids of those whose own value is published already, hours apart: one statement, where nothing is new, for all of them. */
  unchanged?(sql: SqlLike, entities: readonly CurrentValues[]): Promise<ReadonlySet<string>>;
  publish(sql: SqlLike, entity: CurrentValues, today: string, isUnchanged: boolean): Promise<number>;
}

/** A type of entity with at least one published field. */
type PublishedType = {
  [Type in EntityType]: 'PUBLISHED' extends (typeof OBSERVED_FIELDS)[Type][keyof (typeof OBSERVED_FIELDS)[Type]]
    ? Type
    : never;
}[EntityType];

const PUBLISHERS: Readonly<Record<PublishedType, Publisher>> = {
  MUNICIPALITY: { publish: (sql, { id, chosen }) => publishMunicipality(sql, id, chosen('organisationNumber')) },
  OFFICE: {
    unchanged: unchangedOffices,
    publish: async (sql, { id, chosen }, _, isUnchanged) => (isUnchanged ? 0 : await publishOffice(sql, id, chosen)),
  },
  PHONE: {
    unchanged: unchangedPhones,
    publish: async (sql, { id, observations, chosen }, today, isUnchanged) =>
      (isUnchanged ? 0 : await publishPhone(sql, id, chosen)) +
      (await publishHours(sql, { phone: id }, observations, today)),
  },
  RECEPTION: {
    unchanged: unchangedReceptions,
    publish: async (sql, { id, observations, chosen }, today, isUnchanged) =>
      (isUnchanged ? 0 : await publishReception(sql, id, chosen)) +
      (await publishHours(sql, { reception: id }, observations, today)),
  },
  CRISIS_CENTRE: {
    publish: (sql, { id, choices }) => publishCrisisLines(sql, id, choices.find(isPhones)),
  },
  CRISIS_CENTRE_AGREEMENT: {
    publish: (sql, { id, chosen }) => publishAgreement(sql, id, chosen),
  },
  SERVICE: { publish: (sql, { id, chosen }) => publishWording(sql, id, chosen('wording')) },
};

const isPhones = ({ chosen }: Choice) => chosen?.field === 'phones';

/**
 * Lets the directory follow the chosen observations of every entity that a delivery states, or no longer states. A value that
 * somebody has confirmed stays until somebody answers for another one. What the directory does not have yet is made, for an
 * office or a centre that it knows. Answers how many values changed.
 *
 * @param touched the observations that a delivery added, repeated or withdrew.
 */
export async function publishCurrentValues(
  sql: SqlLike,
  touched: readonly Observation[],
  today: string,
): Promise<number> {
  let changed = 0;
  for (const type of Object.keys(PUBLISHERS) as PublishedType[]) {
    const publisher: Publisher = PUBLISHERS[type];
    const isPublished = (one: Observation) => one.entityType === type && useOf(type, one.field) === 'PUBLISHED';
    const ids = [...new Set(touched.filter(isPublished).map((one) => one.entityId))];
    if (ids.length === 0) continue;
    const observations = await loadObservations(sql, { entityType: type, entityIds: ids });
    const entities = [...Map.groupBy(observations.filter(isPublished), (one) => one.entityId)].map(([id, ofEntity]) =>
      currentValues(id, ofEntity, today),
    );
    const unchanged = (await publisher.unchanged?.(sql, entities)) ?? new Set();
    for (const entity of entities) changed += await publisher.publish(sql, entity, today, unchanged.has(entity.id));
    for (const entity of retractedOf(touched.filter(isPublished), observations.filter(isPublished))) {
      changed += await retractValues(sql, type, entity, today);
    }
  }
  return changed;
}

/** The touched values that no source states any more. */
function retractedOf(touched: readonly Observation[], current: readonly Observation[]): Retracted[] {
  const present = new Set(current.map(({ id }) => id));
  const spoken = new Set(current.map(({ entityId, field }) => `${entityId} ${field}`));
  const isSpokenOf = new Set(current.map(({ entityId }) => entityId));
  const gone = touched.filter(({ id, entityId, field }) => !present.has(id) && !spoken.has(`${entityId} ${field}`));
  return [...Map.groupBy(gone, ({ entityId }) => entityId)].map(([id, ofEntity]) => ({
    id,
    sources: [...new Set(ofEntity.map(({ sourceId }) => sourceId))],
    fields: [...new Set(ofEntity.map(({ field }) => field))],
    isUnspokenOf: !isSpokenOf.has(id),
  }));
}

function currentValues(id: string, observations: readonly Observation[], today: string): CurrentValues {
  const choices = [...byField(observations).values()].map((ofField) => chooseCurrent(ofField, today));
  const chosen: ChosenObservation = (field) =>
    choices.find((choice) => choice.chosen?.field === field)?.chosen ?? undefined;
  return { id, observations, choices, chosen };
}
