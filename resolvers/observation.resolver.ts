import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { findObservationsOf, type PlacedObservation } from '../db/sources/find-observations.ts';
import type { EntityType } from '../schema/change/change.enums.ts';
import { ObservationsArgs } from '../schema/quality/finding.args.ts';
import { type Observation, ObservationConnection } from '../schema/quality/observation.type.ts';
import { canonicalJson } from '../services/sources/json-value.ts';
import type { EntityType as ObservedType } from '../services/sources/observation.ts';
import { checkPresentId } from '../services/text-rules/node-id.ts';
import type { RequestContext } from './shared/context.ts';
import { pageOf } from './shared/page.ts';

@Resolver()
export class ObservationResolver {
  @Query(() => ObservationConnection, {
    nullable: true,
    description:
      'The observations of an entity by field, with the current one marked. Empty: there are none, or it concerns no municipality within the reach. Null: nothing is within the reach.',
  })
  async observations(@Args(() => ObservationsArgs) args: ObservationsArgs, @Ctx() context: RequestContext) {
    const { entityType, field } = args;
    const entityId = checkPresentId(args.entityId, ['entityId']);
    const asked = { entityType: toObservedType(entityType), entityId, field: field ?? null, reach: reachOf(context) };
    const found = await findObservationsOf(context.sql, asked, context.today);
    const placed = found.map((one, index) => ({ ...toObservation(one), place: String(index).padStart(6, '0') }));
    return pageOf(
      placed,
      args,
      `observations:${JSON.stringify([entityType, entityId, field ?? null])}`,
      ({ place }) => place,
    );
  }
}

/** Municipalities within the viewer's reach; null: every one. */
export function reachOf({ viewer }: RequestContext): readonly string[] | null {
  return viewer.role === 'ADMINISTRATOR' ? null : [...viewer.municipalities];
}

/** Agreements have a longer name among observations than in the API. */
export function toEntityType(type: ObservedType): EntityType {
  return type === 'CRISIS_CENTRE_AGREEMENT' ? 'AGREEMENT' : type;
}

function toObservedType(type: EntityType): string {
  return type === 'AGREEMENT' ? 'CRISIS_CENTRE_AGREEMENT' : type;
}

/** An observation in the API's words. */
export function toObservation(observation: PlacedObservation): Observation {
  const { entityType, value, humanVerifiedAt, importer, ...same } = observation;
  return {
    ...same,
    entityType: toEntityType(entityType),
    value: typeof value === 'string' ? value : canonicalJson(value),
    verifiedAt: humanVerifiedAt,
    importer: `${importer.name} ${importer.version}`,
  };
}
