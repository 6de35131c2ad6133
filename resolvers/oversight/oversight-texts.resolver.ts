import { FieldResolver, Resolver, Root } from 'type-graphql';
import { OversightAlert } from '../../schema/oversight/alert.type.ts';
import { Oversight } from '../../schema/oversight/oversight.type.ts';
import { SecondInstance } from '../../schema/oversight/second-instance.type.ts';
import { Deadline } from '../../schema/service/service-parts.type.ts';
import { InLanguage } from '../../schema/shared/language.arg.ts';
import type { Language } from '../../schema/shared/language.enum.ts';
import { answerLanguage } from '../../services/languages/answer-language.ts';
import { type Texts, textIn } from '../../services/languages/language.ts';

/** The requirement that handling times are measured by, in each language. */
export type MeasuredBy = Omit<Deadline, 'text'> & { readonly text: Texts };

interface Noticed {
  readonly notices: readonly Texts[];
}
type Asked = Language | null;

const BESIDE_FIGURES = {
  description: 'Notices that must be shown beside the figures; that they are synthetic comes first.',
} as const;
const inLanguage = (asked: Asked, texts: Texts) => textIn(answerLanguage(asked), texts);
const noticesIn = (asked: Asked, notices: readonly Texts[]) => notices.map((one) => inLanguage(asked, one));
const deadlineIn = (asked: Asked, { text, ...rest }: MeasuredBy) => ({ ...rest, text: inLanguage(asked, text) });

@Resolver(() => Oversight)
export class OversightTextsResolver {
  @FieldResolver(() => [String], BESIDE_FIGURES)
  notices(@Root() { notices }: Noticed, @InLanguage() language: Asked) {
    return noticesIn(language, notices);
  }

  @FieldResolver(() => Deadline, { description: 'The time that decisions are measured by, and what it rests on.' })
  deadline(@Root() { deadline }: { readonly deadline: MeasuredBy }, @InLanguage() language: Asked) {
    return deadlineIn(language, deadline);
  }
}

@Resolver(() => SecondInstance)
export class SecondInstanceTextsResolver {
  @FieldResolver(() => [String], BESIDE_FIGURES)
  notices(@Root() { notices }: Noticed, @InLanguage() language: Asked) {
    return noticesIn(language, notices);
  }

  @FieldResolver(() => Deadline, {
    description: 'What the handling time is measured by, and what that rests on.',
  })
  requirement(@Root() { requirement }: { readonly requirement: MeasuredBy }, @InLanguage() language: Asked) {
    return deadlineIn(language, requirement);
  }
}

@Resolver(() => OversightAlert)
export class OversightAlertTextsResolver {
  @FieldResolver(() => String, { description: 'In words, the municipality’s name first.' })
  message(@Root() { message }: { readonly message: Texts }, @InLanguage() language: Asked) {
    return inLanguage(language, message);
  }
}
