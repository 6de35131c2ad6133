import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { BaseAmount } from '../../schema/guideline-rate/base-amount.type.ts';
import { AsOf } from '../../schema/shared/as-of.arg.ts';
import { LocalDate } from '../../schema/shared/scalars.ts';
import { isInForce } from '../../services/calendar/in-force-on.ts';
import type { RequestContext } from '../shared/context.ts';
import { readDirectory } from '../shared/directory-at.ts';

@Resolver()
export class BaseAmountResolver {
  @Query(() => BaseAmount, {
    nullable: true,
    description:
      'The base amount (G) on a day; after the last known one, that one, whose `validTo` is null: from its `confirmedTo` on it is not known to hold. Null: before 1967, when it began.',
  })
  baseAmount(
    @Arg('on', () => LocalDate, { description: 'The day asked about.' }) on: string,
    @AsOf() asOf: Date | null,
    @Ctx() context: RequestContext,
  ) {
    return readDirectory(context, asOf, ({ baseAmounts }) => baseAmounts.find((one) => isInForce(one, on)) ?? null);
  }

  @Query(() => [BaseAmount], { description: 'Every base amount since 1967, the oldest first.' })
  baseAmounts(@AsOf() asOf: Date | null, @Ctx() context: RequestContext) {
    return readDirectory(context, asOf, ({ baseAmounts }) => baseAmounts);
  }
}
