import { FieldResolver, Resolver, Root } from 'type-graphql';
import { ENUM_LABELS } from '../../schema/labels/enum-labels.ts';
import { Service } from '../../schema/service/service.type.ts';
import { Theme } from '../../schema/service/theme.type.ts';
import { Language } from '../../schema/shared/language.enum.ts';
import { textIn } from '../../services/languages/language.ts';
import { THEMES } from '../../services/service-texts/themes.ts';
import { languageOf, type ShownService } from '../shared/show-services.ts';

/** The national vocabulary's namespace. */
const LOS = 'https://psi.norge.no/los/';

@Resolver(() => Service)
export class ServiceWordsResolver {
  @FieldResolver(() => Language, {
    description:
      'The language of its texts: the one asked for where they are written or translated in it, else that they are written in.',
  })
  language(@Root() service: ShownService) {
    return languageOf(service);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Who translated its texts, and what the translation is not. Null: they are as their author wrote them.',
  })
  translation(@Root() { translation }: ShownService) {
    return translation ?? null;
  }

  @FieldResolver(() => String, { description: 'What `category` is called, in the language asked for.' })
  categoryLabel(@Root() { entry, asked = 'NB' }: ShownService) {
    const label = ENUM_LABELS.get('ServiceCategory')?.labels.get(entry.category);
    return label === undefined ? entry.category : textIn(asked, label);
  }

  @FieldResolver(() => [Theme], { description: 'Where it belongs in Los. Empty: nowhere.' })
  themes(@Root() { entry, asked = 'NB' }: ShownService) {
    return (THEMES[entry.code] ?? []).map(({ path, label }) => ({ uri: `${LOS}${path}`, label: textIn(asked, label) }));
  }
}
