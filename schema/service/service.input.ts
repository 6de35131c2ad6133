import { Field, ID, InputType } from 'type-graphql';
import { ServiceCategory } from './service.enums.ts';

@InputType('ServiceFilter', { description: 'Which services: all conditions given must hold.' })
export class ServiceFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'What is looked for, 1 to 200 characters, in everyday words: bokmål, nynorsk, dialect, English and a few words of Sámi, Polish, Ukrainian, Somali and Arabic; sections (`§ 18`, `stl 27`); slips of spelling; the last word as a beginning. Of the whole country the statutory entries that are meant come first, then own wordings that have the words; of very common words, the best few hundred and then the others by id.',
  })
  text?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The services of this municipality (four digits). Absent: the statutory entries and all own wordings.',
  })
  municipality?: string | null;

  @Field(() => ServiceCategory, { nullable: true, description: 'Of this kind.' })
  category?: ServiceCategory | null;

  @Field(() => String, { nullable: true, description: 'Resting on this section, such as `§ 18` or `18`.' })
  section?: string | null;
}
