import { FieldResolver, Resolver, Root } from 'type-graphql';
import { OpeningDay, OpeningState } from '../../schema/opening-hours/opening-state.type.ts';
import { InLanguage } from '../../schema/shared/language.arg.ts';
import type { Language } from '../../schema/shared/language.enum.ts';
import { remarkIn } from '../../services/service-texts/words-in.ts';

const ofHours = {
  nullable: true,
  description:
    'What the source adds about these hours, such as `Kun partallsuker`; it may narrow them. In its own words where nobody has translated them. Null: nothing.',
} as const;

const ofDay = {
  ...ofHours,
  description: `${ofHours.description} Where different things are said of a day’s hours, each stands behind its own: \`kl. 09:00–11:00: Ta kølapp; kl. 13:00–15:00: Ring på\`.`,
};

interface Noted {
  readonly note: string | null;
}

@Resolver(() => OpeningState)
export class OpeningStateNoteResolver {
  @FieldResolver(() => String, ofHours)
  note(@Root() { note }: Noted, @InLanguage() language: Language | null) {
    return remarkIn(language, note);
  }
}

@Resolver(() => OpeningDay)
export class OpeningDayNoteResolver {
  @FieldResolver(() => String, ofDay)
  note(@Root() { note }: Noted, @InLanguage() language: Language | null) {
    return remarkIn(language, note);
  }
}
