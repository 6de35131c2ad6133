import { FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import type { MunicipalityNode } from '../../db/read-model/model.ts';
import { Municipality } from '../../schema/municipality/municipality.type.ts';
import { MunicipalityName, NameLanguage, Population } from '../../schema/municipality/municipality-facts.type.ts';
import { LocalDate } from '../../schema/shared/scalars.ts';

/** Facts of registers about a municipality beside its number and name. */
@Resolver(() => Municipality)
export class MunicipalityFactsResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The official name as Statistics Norway’s classification writes it, all languages in one: `Kárášjohka - Karasjok`. Null: not known.',
  })
  officialName(@Root() { facts }: MunicipalityNode) {
    return facts?.officialName ?? null;
  }

  @FieldResolver(() => [MunicipalityName], {
    description: 'Its official names with their languages, in the order of `officialName`. Empty: not known.',
  })
  names(@Root() { facts }: MunicipalityNode) {
    return facts?.names ?? [];
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Inhabitants in the latest year that is known; see `populationByYear` for which. Null: none is known.',
  })
  population(@Root() { populations }: MunicipalityNode) {
    return populations.at(-1)?.inhabitants ?? null;
  }

  @FieldResolver(() => [Population], {
    description: 'Inhabitants on 1 January, the oldest year first. A year that is not here is not known.',
  })
  populationByYear(@Root() { populations }: MunicipalityNode) {
    return populations;
  }

  @FieldResolver(() => Float, { nullable: true, description: 'Area, square kilometres. Null: not known.' })
  areaKm2(@Root() { facts }: MunicipalityNode) {
    return facts?.areaKm2 ?? null;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Its web site. Null: not known.' })
  website(@Root() { facts }: MunicipalityNode) {
    return facts?.website ?? null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'KOSTRA group (KLASS 112), such as `EKG05`: municipalities of like size and means. Null: not known, or in no group.',
  })
  kostraGroup(@Root() { facts }: MunicipalityNode) {
    return facts?.kostraGroup ?? null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Centrality (KLASS 128), 1 the most central to 6 the least. Null: not known.',
  })
  centrality(@Root() { facts }: MunicipalityNode) {
    return facts?.centrality ?? null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether it is in the administrative area for Sámi languages, where people have the right to be answered in Sámi. Null: not known.',
  })
  samiAdministrativeArea(@Root() { facts }: MunicipalityNode) {
    return facts?.samiAdministrativeArea ?? null;
  }

  @FieldResolver(() => NameLanguage, {
    nullable: true,
    description: 'The Sámi language that it answers in. Null: outside the administrative area, or not known.',
  })
  samiLanguage(@Root() { facts }: MunicipalityNode) {
    return facts?.samiLanguage ?? null;
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'First day in the administrative area. Null: outside it, or the day is not known.',
  })
  samiAreaSince(@Root() { facts }: MunicipalityNode) {
    return facts?.samiAreaSince ?? null;
  }
}
