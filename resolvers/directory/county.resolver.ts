import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { CountyNode, GovernorNode } from '../../db/read-model/model.ts';
import { County } from '../../schema/municipality/county.type.ts';
import { Governor } from '../../schema/municipality/governor.type.ts';
import { Municipality } from '../../schema/municipality/municipality.type.ts';
import { AsOf } from '../../schema/shared/as-of.arg.ts';
import { checkCountyNumber } from '../../services/text-rules/county-number.ts';
import { checkPresentId, nodeIdOf } from '../../services/text-rules/node-id.ts';
import type { RequestContext } from '../shared/context.ts';
import { readDirectory } from '../shared/directory-at.ts';

@Resolver(() => County)
export class CountyResolver {
  @Query(() => County, { nullable: true, description: 'One county by its number. Null: no such county.' })
  county(
    @Arg('number', () => ID, { description: 'Two digits with the leading zero, such as `34`.' }) number: string,
    @AsOf() asOf: Date | null,
    @Ctx() context: RequestContext,
  ) {
    const checked = checkCountyNumber(number, ['number']);
    return readDirectory(context, asOf, ({ counties }) => counties.get(checked) ?? null);
  }

  @Query(() => [County], { description: 'All counties, by number.' })
  counties(@AsOf() asOf: Date | null, @Ctx() context: RequestContext) {
    return readDirectory(context, asOf, ({ counties }) => [...counties.values()]);
  }

  @FieldResolver(() => ID, { description: 'The id, of the number: `county-34`. No object of another type has it.' })
  id(@Root() { number }: CountyNode) {
    return nodeIdOf('County', number);
  }

  @FieldResolver(() => Governor, { description: 'The county governor whose district it is in.' })
  governor(@Root() county: CountyNode) {
    return county.governor;
  }

  @FieldResolver(() => [Municipality], { description: 'Its municipalities, by number.' })
  municipalities(@Root() county: CountyNode) {
    return county.municipalities;
  }
}

@Resolver(() => Governor)
export class GovernorResolver {
  @Query(() => Governor, { nullable: true, description: 'One county governor by its slug. Null: no such governor.' })
  governor(
    @Arg('id', () => ID, { description: 'Such as `innlandet`.' }) id: string,
    @AsOf() asOf: Date | null,
    @Ctx() context: RequestContext,
  ) {
    const own = checkPresentId(id, ['id']);
    return readDirectory(context, asOf, ({ governors }) => governors.get(own) ?? null);
  }

  @Query(() => [Governor], { description: 'All county governors, by slug.' })
  governors(@AsOf() asOf: Date | null, @Ctx() context: RequestContext) {
    return readDirectory(context, asOf, ({ governors }) => [...governors.values()]);
  }

  @FieldResolver(() => [County], { description: 'The counties of its district, by number.' })
  counties(@Root() governor: GovernorNode) {
    return governor.counties;
  }

  @FieldResolver(() => [Municipality], { description: 'The municipalities of its district, by number.' })
  municipalities(@Root() governor: GovernorNode) {
    return governor.municipalities;
  }
}
