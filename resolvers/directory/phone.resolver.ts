import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PhoneNode } from '../../db/read-model/model.ts';
import { Phone } from '../../schema/office/phone.type.ts';
import { OpeningState } from '../../schema/opening-hours/opening-state.type.ts';
import { DateTime } from '../../schema/shared/scalars.ts';
import { phoneState } from '../shared/line-state.ts';

@Resolver(() => Phone)
export class PhoneResolver {
  @FieldResolver(() => OpeningState, {
    description: 'Whether somebody answers it at an instant. UNKNOWN: no source says.',
  })
  openingState(
    @Root() phone: PhoneNode,
    @Arg('at', () => DateTime, { description: 'RFC 3339 with an offset; years 1970 to 2100.' }) at: Date,
  ) {
    return phoneState(phone, at);
  }
}
