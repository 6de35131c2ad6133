import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { OfficeNode } from '../../db/read-model/model.ts';
import { Municipality } from '../../schema/municipality/municipality.type.ts';
import { Address } from '../../schema/office/address.type.ts';
import { OfficeConnection } from '../../schema/office/office.connection.ts';
import { OfficeFilter } from '../../schema/office/office.input.ts';
import { Coverage, Office } from '../../schema/office/office.type.ts';
import { AsOf } from '../../schema/shared/as-of.arg.ts';
import { PageArgs } from '../../schema/shared/page.args.ts';
import { NOTHING_FOUND } from '../../services/place-search/explain-office.ts';
import { nodeIdOf } from '../../services/text-rules/node-id.ts';
import { checkOfficeNumber } from '../../services/text-rules/office-number.ts';
import type { RequestContext } from '../shared/context.ts';
import { questionAt, readDirectory } from '../shared/directory-at.ts';
import { pageOf } from '../shared/page.ts';
import { selectOffices } from '../shared/select-offices.ts';

@Resolver(() => Office)
export class OfficeResolver {
  @Query(() => Office, { nullable: true, description: 'One office by its number. Null: no such office.' })
  office(
    @Arg('number', () => ID, { description: 'Four digits with the leading zero, such as `1640`.' }) number: string,
    @AsOf() asOf: Date | null,
    @Ctx() context: RequestContext,
  ) {
    const checked = checkOfficeNumber(number, ['number']);
    return readDirectory(context, asOf, ({ offices }) => offices.get(checked) ?? null);
  }

  @Query(() => OfficeConnection, { description: 'Offices by number.' })
  offices(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => OfficeFilter, { nullable: true, description: 'Which ones; absent: all.' })
    filter: OfficeFilter | null,
    @AsOf() asOf: Date | null,
    @Ctx() context: RequestContext,
  ) {
    return readDirectory(context, asOf, (directory) => {
      const offices = selectOffices(directory, filter, () => context.today);
      const question = questionAt(`offices:${JSON.stringify(filter ?? null)}`, asOf);
      const found = pageOf(offices, page, question, (office) => office.number);
      return filter?.text == null ? found : Object.assign(found, { advice: NOTHING_FOUND });
    });
  }

  @FieldResolver(() => ID, { description: 'The id, of the number: `office-1640`. No object of another type has it.' })
  id(@Root() { number }: OfficeNode) {
    return nodeIdOf('Office', number);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Its ordinary phone number, E.164: the first of `phones`; NAV’s national line where it has none of its own.',
  })
  phone(@Root() office: OfficeNode) {
    return office.phones[0]?.number ?? null;
  }

  @FieldResolver(() => Address, {
    nullable: true,
    description: 'Where the public can visit: the address of its first reception. Null: not reported.',
  })
  visitingAddress(@Root() office: OfficeNode) {
    return office.receptions.find(({ kind }) => kind === 'VISIT')?.address ?? null;
  }

  @FieldResolver(() => [Municipality], {
    description: 'The municipalities that it serves, by number; see `coverage` for periods.',
  })
  municipalities(@Root() office: OfficeNode) {
    return office.municipalities;
  }

  @FieldResolver(() => [Coverage], { description: 'What it serves: municipalities and city districts, with periods.' })
  coverage(@Root() office: OfficeNode) {
    return office.coverage;
  }
}
