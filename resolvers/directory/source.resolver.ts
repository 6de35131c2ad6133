import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { SourceNode } from '../../db/read-model/model.ts';
import { InLanguage } from '../../schema/shared/language.arg.ts';
import type { Language } from '../../schema/shared/language.enum.ts';
import { Source } from '../../schema/source/source.type.ts';
import { remarkIn } from '../../services/service-texts/words-in.ts';

@Resolver(() => Source)
export class SourceResolver {
  @FieldResolver(() => String, {
    description:
      'Who publishes it: a municipality, an agency, a county governor. A source that names nobody says so, in `language`.',
  })
  publisher(@Root() { publisher }: SourceNode, @InLanguage() language: Language | null) {
    return remarkIn(language, publisher);
  }
}
