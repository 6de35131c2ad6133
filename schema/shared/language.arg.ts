import { Arg } from 'type-graphql';
import { Language } from './language.enum.ts';

/** The argument of texts that are held in several languages. */
export const InLanguage = () =>
  Arg('language', () => Language, {
    nullable: true,
    description: 'The language of the text. Absent: bokmål.',
  });
