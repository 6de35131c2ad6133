import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { PostalCodeNode } from '../../db/read-model/model.ts';
import { Municipality } from '../../schema/municipality/municipality.type.ts';
import { PostalCode } from '../../schema/municipality/postal-code.type.ts';
import { Office } from '../../schema/office/office.type.ts';
import { AsOf } from '../../schema/shared/as-of.arg.ts';
import { checkPostalCode } from '../../services/text-rules/postal-code.ts';
import type { RequestContext } from '../shared/context.ts';
import { readDirectory } from '../shared/directory-at.ts';
import { officesServing } from '../shared/offices-serving.ts';

@Resolver(() => PostalCode)
export class PostalCodeResolver {
  @Query(() => PostalCode, {
    nullable: true,
    description: 'One postal code, in use or withdrawn. Null: there is no such code, as far as the register knows.',
  })
  postalCode(
    @Arg('code', () => ID, { description: 'Four digits with the leading zero, such as `0150`.' }) code: string,
    @AsOf() asOf: Date | null,
    @Ctx() context: RequestContext,
  ) {
    const checked = checkPostalCode(code, ['code']);
    return readDirectory(context, asOf, ({ postalCodes }) => postalCodes.get(checked) ?? null);
  }

  @FieldResolver(() => Municipality, {
    nullable: true,
    description: 'The municipality it is in. Null: in none (Svalbard, Jan Mayen), or not known.',
  })
  municipality(@Root() postalCode: PostalCodeNode) {
    return postalCode.municipality;
  }

  @FieldResolver(() => [Office], {
    description:
      'The NAV offices that may serve it today, by number: several where the municipality has one for each city district, which no register ties to postal codes. Empty: no office is known.',
  })
  offices(@Root() { municipality }: PostalCodeNode, @Ctx() { today }: RequestContext) {
    return municipality === null ? [] : officesServing(municipality, today);
  }
}
