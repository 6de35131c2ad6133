import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AgreementNode, PhoneNode, ServiceNode } from '../../db/read-model/model.ts';
import { CrisisCentreAgreement } from '../../schema/crisis-centre/crisis-centre-agreement.type.ts';
import { Phone } from '../../schema/office/phone.type.ts';
import { OpeningDay, OpeningState } from '../../schema/opening-hours/opening-state.type.ts';
import { Service } from '../../schema/service/service.type.ts';
import { Confirmation } from '../../schema/shared/confirmation.type.ts';
import { InLanguage } from '../../schema/shared/language.arg.ts';
import type { Language } from '../../schema/shared/language.enum.ts';
import { confirmationOf, type Confirmation as HowFar, type Stated } from '../../services/confirmation/confirmation.ts';
import { answerLanguage } from '../../services/languages/answer-language.ts';
import { textIn } from '../../services/languages/language.ts';
import { maximumAgeOf } from '../../services/quality/maximum-age.ts';
import type { RequestContext } from '../shared/context.ts';

const ofHours = { description: 'How far these hours may be relied on today, for the public too.' };

@Resolver(() => Confirmation)
export class ConfirmationResolver {
  @FieldResolver(() => String, { description: 'Why, and what to do about it.' })
  explanation(@Root() { explanation }: HowFar, @InLanguage() language: Language | null) {
    return textIn(answerLanguage(language), explanation);
  }
}

@Resolver(() => OpeningState)
export class OpeningStateConfirmationResolver {
  @FieldResolver(() => Confirmation, ofHours)
  confirmation(@Root() state: Stated, @Ctx() { today }: RequestContext) {
    return confirmationOf(state, maximumAgeOf('hours'), today);
  }
}

@Resolver(() => OpeningDay)
export class OpeningDayConfirmationResolver {
  @FieldResolver(() => Confirmation, ofHours)
  confirmation(@Root() day: Stated, @Ctx() { today }: RequestContext) {
    return confirmationOf(day, maximumAgeOf('hours'), today);
  }
}

@Resolver(() => Phone)
export class PhoneConfirmationResolver {
  @FieldResolver(() => Confirmation, { description: 'How far the number may be relied on today.' })
  confirmation(@Root() phone: PhoneNode, @Ctx() { today }: RequestContext) {
    return confirmationOf(phone, maximumAgeOf(phone.purpose === 'CRISIS_LINE' ? 'phones' : 'contact'), today);
  }
}

@Resolver(() => Service)
export class ServiceConfirmationResolver {
  @FieldResolver(() => Confirmation, {
    description: 'How far its texts may be relied on today: those of its first source.',
  })
  confirmation(@Root() service: ServiceNode, @Ctx() { today }: RequestContext) {
    return confirmationOf({ ...service, disputeReason: null }, maximumAgeOf('updatedOn'), today);
  }
}

@Resolver(() => CrisisCentreAgreement)
export class AgreementConfirmationResolver {
  @FieldResolver(() => Confirmation, {
    description: 'How far it may be relied on today that the agreement still holds.',
  })
  confirmation(@Root() agreement: AgreementNode, @Ctx() { today }: RequestContext) {
    return confirmationOf({ ...agreement, disputeReason: null }, maximumAgeOf('agreement'), today);
  }
}
