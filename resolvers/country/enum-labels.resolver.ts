import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { ENUM_LABELS } from '../../schema/labels/enum-labels.ts';
import { EnumLabels } from '../../schema/labels/enum-labels.type.ts';
import { policy } from '../../schema/policy/access.ts';
import { InLanguage } from '../../schema/shared/language.arg.ts';
import type { Language } from '../../schema/shared/language.enum.ts';
import { answerLanguage } from '../../services/languages/answer-language.ts';
import { textIn } from '../../services/languages/language.ts';
import type { RequestContext } from '../shared/context.ts';

@Resolver()
export class EnumLabelsResolver {
  @Query(() => [EnumLabels], {
    description: 'What the values of the schema’s enums are called, by the enum’s name: those that the caller may use.',
  })
  enumLabels(
    @Arg('names', () => [String], {
      nullable: true,
      description: 'Of these enums, such as `Channel`. An unknown one finds nothing. Absent: of all.',
    })
    names: readonly string[] | null,
    @InLanguage() asked: Language | null,
    @Ctx() { viewer }: RequestContext,
  ) {
    const language = answerLanguage(asked);
    const wanted = names == null ? null : new Set(names);
    return [...ENUM_LABELS.values()].flatMap(({ name, labels }) => {
      if (wanted !== null && !wanted.has(name)) return [];
      const open = [...labels].filter(([value]) => policy.reachOf(`${name}.${value}`, viewer.role) !== null);
      const values = open.map(([value, texts]) => ({ value, label: textIn(language, texts) }));
      return values.length === 0 ? [] : { name, language, values };
    });
  }
}
