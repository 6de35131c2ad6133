import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { SaveOwnRatesInput } from '../../schema/directory-writes/own-rates.input.ts';
import { SavePayload } from '../../schema/directory-writes/save.type.ts';
import { ownRates } from '../../services/directory-writes/kinds/own-rate.ts';
import type { RequestContext } from '../shared/context.ts';
import { saveBatch } from './run-batch.ts';

@Resolver()
export class OwnRatesResolver {
  @Mutation(() => SavePayload, {
    nullable: true,
    description:
      'Adds, changes or removes the own guideline rates of a municipality of the caller’s. They are what its household calculations and its deviation from the state’s guideline are made of.',
  })
  saveOwnRates(
    @Arg('input', () => SaveOwnRatesInput, { description: 'The rates, and a key of the caller’s.' })
    { municipality, items, ...input }: SaveOwnRatesInput,
    @Ctx() context: RequestContext,
  ): Promise<SavePayload> {
    const rates = items.map((item) => ({ ...item, municipality }));
    return saveBatch('saveOwnRates', ownRates, { ...input, items: rates }, context);
  }
}
