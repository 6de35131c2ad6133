import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { CoverageNode, MunicipalityNode } from '../../db/read-model/model.ts';
import { County } from '../../schema/municipality/county.type.ts';
import { Governor } from '../../schema/municipality/governor.type.ts';
import { MunicipalityConnection } from '../../schema/municipality/municipality.connection.ts';
import { MunicipalityFilter } from '../../schema/municipality/municipality.input.ts';
import { Municipality } from '../../schema/municipality/municipality.type.ts';
import { Coverage, Office } from '../../schema/office/office.type.ts';
import { AsOf } from '../../schema/shared/as-of.arg.ts';
import { PageArgs } from '../../schema/shared/page.args.ts';
import { NOTHING_FOUND } from '../../services/place-search/explain-office.ts';
import { nodeIdOf } from '../../services/text-rules/node-id.ts';
import type { RequestContext } from '../shared/context.ts';
import { questionAt, readDirectory } from '../shared/directory-at.ts';
import { findMunicipality } from '../shared/find-municipality.ts';
import { officesServing } from '../shared/offices-serving.ts';
import { pageInOrder, pageOf } from '../shared/page.ts';
import { selectMunicipalities } from '../shared/select-municipalities.ts';

const numberOf = ({ number }: MunicipalityNode) => number;

@Resolver(() => Municipality)
export class MunicipalityResolver {
  @Query(() => Municipality, {
    nullable: true,
    description:
      'One municipality by its number, present or former. Null: no such number, or one that was divided between several (see `municipalitiesByFormerNumber`).',
  })
  municipality(
    @Arg('number', () => ID, { description: 'Four digits with the leading zero, such as `3430`.' }) number: string,
    @AsOf() asOf: Date | null,
    @Ctx() context: RequestContext,
  ) {
    return readDirectory(context, asOf, (directory) => findMunicipality(directory, number, ['number']));
  }

  @Query(() => MunicipalityConnection, {
    description: 'Municipalities by number; where a text is searched for, the best match first.',
  })
  municipalities(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => MunicipalityFilter, { nullable: true, description: 'Which ones; absent: all.' })
    filter: MunicipalityFilter | null,
    @AsOf() asOf: Date | null,
    @Ctx() context: RequestContext,
  ) {
    const question = questionAt(`municipalities:${JSON.stringify(filter ?? null)}`, asOf);
    return readDirectory(context, asOf, (directory) => {
      const selected = selectMunicipalities(directory, filter);
      return filter?.text == null
        ? pageOf(selected, page, question, numberOf)
        : Object.assign(pageInOrder(selected, page, question), { advice: NOTHING_FOUND });
    });
  }

  @Query(() => [Municipality], {
    description:
      'The present municipalities that a former number leads to: several after a division. Empty: not a known former number.',
  })
  municipalitiesByFormerNumber(
    @Arg('number', () => ID, { description: 'Four digits with the leading zero, such as `0441`.' }) number: string,
    @AsOf() asOf: Date | null,
    @Ctx() context: RequestContext,
  ) {
    return readDirectory(context, asOf, ({ formerNumbers }) => formerNumbers.get(number) ?? []);
  }

  @FieldResolver(() => ID, {
    description: 'The id, of the number: `municipality-3430`. No object of another type has it.',
  })
  id(@Root() { number }: MunicipalityNode) {
    return nodeIdOf('Municipality', number);
  }

  @FieldResolver(() => County, { description: 'Its county.' })
  county(@Root() municipality: MunicipalityNode) {
    return municipality.county;
  }

  @FieldResolver(() => Governor, { description: 'Its county governor: the body of appeal and oversight.' })
  governor(@Root() municipality: MunicipalityNode) {
    return municipality.governor;
  }

  @FieldResolver(() => [Office], {
    description:
      'The NAV offices that serve it today, by number. Empty: no source reports one, which is not "has none".',
  })
  offices(@Root() municipality: MunicipalityNode, @Ctx() { today }: RequestContext) {
    return officesServing(municipality, today);
  }

  @FieldResolver(() => [Coverage], {
    description: 'Which office serves it, or a city district of it, and in which period.',
  })
  coverage(@Root() municipality: MunicipalityNode) {
    return municipality.coverage;
  }
}

@Resolver(() => Coverage)
export class CoverageResolver {
  @FieldResolver(() => Office, { description: 'The office.' })
  office(@Root() coverage: CoverageNode) {
    return coverage.office;
  }

  @FieldResolver(() => Municipality, { description: 'The municipality.' })
  municipality(@Root() coverage: CoverageNode) {
    return coverage.municipality;
  }
}
