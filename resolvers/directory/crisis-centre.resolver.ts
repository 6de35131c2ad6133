import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { AgreementNode, CrisisCentreNode, MunicipalityNode } from '../../db/read-model/model.ts';
import { CrisisCentreConnection } from '../../schema/crisis-centre/crisis-centre.connection.ts';
import { CrisisCentre } from '../../schema/crisis-centre/crisis-centre.type.ts';
import {
  CrisisCentreAgreement,
  CrisisCentreCoverage,
} from '../../schema/crisis-centre/crisis-centre-agreement.type.ts';
import { HelpLine } from '../../schema/help-line/help-line.type.ts';
import { Municipality } from '../../schema/municipality/municipality.type.ts';
import { Address } from '../../schema/office/address.type.ts';
import { AsOf } from '../../schema/shared/as-of.arg.ts';
import { InLanguage } from '../../schema/shared/language.arg.ts';
import type { Language } from '../../schema/shared/language.enum.ts';
import { PageArgs } from '../../schema/shared/page.args.ts';
import { LocalDate } from '../../schema/shared/scalars.ts';
import { inForceOn } from '../../services/calendar/in-force-on.ts';
import { type CoverageStatus, coverageStatus } from '../../services/crisis-centre-coverage/coverage-status.ts';
import { DANGER_AT_HOME, linesFor } from '../../services/help-lines/lines-for.ts';
import { answerLanguage } from '../../services/languages/answer-language.ts';
import { textIn } from '../../services/languages/language.ts';
import { remarkIn } from '../../services/service-texts/words-in.ts';
import { checkPresentId } from '../../services/text-rules/node-id.ts';
import type { RequestContext } from '../shared/context.ts';
import { directoryOf, questionAt, readDirectory } from '../shared/directory-at.ts';
import { pageOf } from '../shared/page.ts';
import { showLines } from '../shared/show-help-lines.ts';

const onDay = { description: 'The day the agreement must be in force.' };

@Resolver(() => CrisisCentre)
export class CrisisCentreResolver {
  @Query(() => CrisisCentre, { nullable: true, description: 'One crisis centre. Null: no such centre.' })
  crisisCentre(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @AsOf() asOf: Date | null,
    @Ctx() context: RequestContext,
  ) {
    const own = checkPresentId(id, ['id']);
    return readDirectory(context, asOf, ({ crisisCentres }) => crisisCentres.get(own) ?? null);
  }

  @Query(() => CrisisCentreConnection, { description: 'The crisis centres that the platform knows of, by id.' })
  crisisCentres(@Args(() => PageArgs) page: PageArgs, @AsOf() asOf: Date | null, @Ctx() context: RequestContext) {
    const question = questionAt('crisisCentres', asOf);
    return readDirectory(context, asOf, ({ crisisCentres }) =>
      pageOf([...crisisCentres.values()], page, question, (centre) => centre.id),
    );
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What else its users should know; in bokmål where nobody has translated it. Null: nothing.',
  })
  note(@Root() { note }: CrisisCentreNode, @InLanguage() language: Language | null) {
    return remarkIn(language, note);
  }

  @FieldResolver(() => Address, {
    nullable: true,
    description: 'Where it is. Null: withheld for the safety of its users (see `addressWithheld`), or not reported.',
  })
  visitingAddress(@Root() centre: CrisisCentreNode) {
    return centre.addressWithheld ? null : centre.address;
  }

  @FieldResolver(() => [Municipality], {
    description: 'The municipalities it has a known agreement with on a day, by number.',
  })
  servedMunicipalities(@Root() centre: CrisisCentreNode, @Arg('on', () => LocalDate, onDay) on: string) {
    return inForceOn(centre.agreements, on).map((agreement) => agreement.municipality);
  }
}

@Resolver(() => CrisisCentreAgreement)
export class CrisisCentreAgreementResolver {
  @FieldResolver(() => CrisisCentre, { description: 'The centre.' })
  crisisCentre(@Root() agreement: AgreementNode) {
    return agreement.centre;
  }

  @FieldResolver(() => Municipality, { description: 'The municipality served.' })
  municipality(@Root() agreement: AgreementNode) {
    return agreement.municipality;
  }
}

@Resolver(() => Municipality)
export class MunicipalityCrisisCentreResolver {
  @FieldResolver(() => [CrisisCentreAgreement], {
    description: 'The agreements known to be in force on a day. Empty: see `crisisCentreCoverage` for why.',
  })
  crisisCentreAgreements(@Root() municipality: MunicipalityNode, @Arg('on', () => LocalDate, onDay) on: string) {
    return inForceOn(municipality.agreements, on);
  }

  @FieldResolver(() => CrisisCentreCoverage, {
    description: 'Whether a crisis-centre offer is known on a day, and if not, why.',
  })
  crisisCentreCoverage(
    @Root() municipality: MunicipalityNode,
    @Arg('on', () => LocalDate, { description: 'The day.' }) on: string,
  ) {
    return { ...coverageStatus(municipality.agreements, on), municipality };
  }
}

/** The coverage as far as it is known, with its municipality. */
type CoverageOf = CoverageStatus & { readonly municipality: MunicipalityNode };

@Resolver(() => CrisisCentreCoverage)
export class CrisisCentreCoverageResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'Why it is not known to be covered, or is in doubt although COVERED, and what to do. Null: covered, without such a doubt.',
  })
  reason(@Root() { reason, municipality }: CoverageOf, @InLanguage() language: Language | null) {
    return reason === null ? null : textIn(answerLanguage(language, municipality), reason);
  }

  @FieldResolver(() => [HelpLine], {
    description: 'Lines for somebody in danger that answer everywhere, whatever is known of the centre. Never empty.',
  })
  helpLines(
    @Root() { municipality }: CoverageOf,
    @InLanguage() language: Language | null,
    @Ctx() context: RequestContext,
  ) {
    const { helpLines } = directoryOf(municipality, context);
    return showLines(linesFor(helpLines, DANGER_AT_HOME), answerLanguage(language, municipality));
  }
}
