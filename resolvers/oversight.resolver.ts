import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { GovernorNode, MunicipalityNode } from '../db/read-model/model.ts';
import { MunicipalityOversight, Oversight } from '../schema/oversight/oversight.type.ts';
import { LocalDate } from '../schema/shared/scalars.ts';
import { coverageStatus } from '../services/crisis-centre-coverage/coverage-status.ts';
import { NORMAL_HANDLING_DAYS } from '../services/disclosure-control/codes.ts';
import { in3 } from '../services/languages/language.ts';
import { lastDayBefore } from '../services/oversight/months-of.ts';
import { lastStatedOn, staleFacts } from '../services/oversight/stale-facts.ts';
import { statisticsNotices } from './case-statistics/statistics-notices.ts';
import { askOversight, type OversightQuestion } from './oversight/ask-oversight.ts';
import { comparing } from './oversight/compare-municipality.ts';
import { deviationOf } from './oversight/deviation-of.ts';
import { factsOf } from './oversight/facts-of.ts';
import type { MeasuredBy } from './oversight/oversight-texts.resolver.ts';
import type { RequestContext } from './shared/context.ts';
import { inOwnTurn } from './shared/in-own-turn.ts';

/** The limit for handling times: usual practice, which no act makes a right. */
const DEADLINE: MeasuredBy = {
  kind: 'DECISION',
  text: in3(
    `Vedtak innen ${NORMAL_HANDLING_DAYS} dager er vanlig praksis, ikke en lovfestet frist.`,
    `Vedtak innan ${NORMAL_HANDLING_DAYS} dagar er vanleg praksis, ikkje ein lovfesta frist.`,
    `A decision within ${NORMAL_HANDLING_DAYS} days is usual practice, no deadline set by law.`,
  ),
  basis: 'PRACTICE_NORM',
  legalBasis: null,
};

/** The root of an answer: the question, the governor, and the figures that are already asked for. */
type Asked = ReturnType<typeof askOversight> & {
  readonly question: OversightQuestion;
  readonly governor: GovernorNode;
};

function ageOfFacts(municipality: MunicipalityNode, today: string) {
  const facts = factsOf(municipality, today);
  return {
    staleFacts: staleFacts(facts, today).length,
    knownFacts: facts.length,
    oldestFactOn: facts.map(lastStatedOn).sort()[0] ?? null,
  };
}

@Resolver(() => Oversight)
export class OversightResolver {
  @Query(() => Oversight, {
    nullable: true,
    description:
      'What a county governor should know of its municipalities in a period: for the governor itself and administrators. Null: another governor, or one that does not exist.',
  })
  oversight(
    @Arg('governor', () => ID, { description: 'The county governor’s slug, such as `innlandet`.' }) governor: string,
    @Arg('from', () => LocalDate, { description: 'First day, inclusive: the first of a month.' }) from: string,
    @Arg('to', () => LocalDate, { description: 'End, exclusive: the first of a later month.' }) to: string,
    @Ctx() context: RequestContext,
  ) {
    const node = context.directory.governors.get(governor);
    if (node === undefined) return null;
    const question = { governor, from, to };
    return inOwnTurn(() => {
      const { asked, figuresOf } = askOversight(context, question);
      const { level, status, release } = asked;
      const notices = statisticsNotices(asked, context.statistics);
      return { question, governor: node, figuresOf, level, status, release, notices, deadline: DEADLINE };
    });
  }

  @FieldResolver(() => [MunicipalityOversight], { description: 'Its municipalities, by number.' })
  municipalities(@Root() { question, governor, figuresOf }: Asked, @Ctx() context: RequestContext) {
    const { directory, today } = context;
    const lastDay = lastDayBefore(question.to);
    let compare: ReturnType<typeof comparing> | null = null;
    return governor.municipalities.map((municipality: MunicipalityNode) => ({
      municipality,
      ...ageOfFacts(municipality, today),
      ...figuresOf(municipality.number),
      crisisCentreCoverage: { ...coverageStatus(municipality.agreements, lastDay), municipality },
      rateDeviation: deviationOf(directory, municipality, lastDay),
      get comparison() {
        compare ??= comparing(context, question);
        return compare(municipality.number);
      },
    }));
  }
}
