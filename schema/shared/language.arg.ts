import { Arg, createParameterDecorator, type ResolverData } from 'type-graphql';
import { Language } from './language.enum.ts';

/** The part of a request's context that decides the language of its texts. */
interface WishingContext {
  readonly language: Language | null;
}

/** The language asked for by the argument, else by the request's headers. Null: by neither. */
export function askedLanguage({ args, context }: Pick<ResolverData<WishingContext>, 'args' | 'context'>) {
  return (args['language'] as Language | null | undefined) ?? context.language;
}

/** The argument of texts that are written in several languages, as the resolver is to take it: see `askedLanguage`. */
export const InLanguage = () =>
  createParameterDecorator<WishingContext>(askedLanguage, {
    arg: {
      name: 'language',
      typeFunc: () => Language,
      options: {
        nullable: true,
        description:
          'The language of the text. Absent: the one that `Accept-Language` prefers, else that of the municipality that the text is about, else bokmål.',
      },
    },
  });

/** Fields whose texts are in the language of the services above them, where the argument is absent. */
export const IN_SERVICES_LANGUAGE: ReadonlySet<string> = new Set(['ServiceConnection.emergency']);

/** The argument of such a field. Null: it is absent. */
export const InServicesLanguage = () =>
  Arg('language', () => Language, {
    nullable: true,
    description: 'The language of the text. Absent: that of the services.',
  });
