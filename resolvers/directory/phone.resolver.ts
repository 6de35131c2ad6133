import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PhoneNode } from '../../db/read-model/model.ts';
import { Phone } from '../../schema/office/phone.type.ts';
import { OpeningState } from '../../schema/opening-hours/opening-state.type.ts';
import { InLanguage } from '../../schema/shared/language.arg.ts';
import type { Language } from '../../schema/shared/language.enum.ts';
import { DateTime } from '../../schema/shared/scalars.ts';
import { remarkIn } from '../../services/service-texts/words-in.ts';
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

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What the sources disagree about; in bokmål where nobody has translated it. Null: not disputed.',
  })
  disputeReason(@Root() { disputeReason }: PhoneNode, @InLanguage() language: Language | null) {
    return remarkIn(language, disputeReason);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What the source adds, such as its hours in words; in bokmål where nobody has translated it. Null: nothing.',
  })
  comment(@Root() { comment }: PhoneNode, @InLanguage() language: Language | null) {
    return remarkIn(language, comment);
  }
}
