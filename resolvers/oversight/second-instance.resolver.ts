import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { readSecondInstance } from '../../db/statistics/read-second-instance.ts';
import { MADE_UP } from '../../schema/case-statistics/case-notices.ts';
import { SecondInstance } from '../../schema/oversight/second-instance.type.ts';
import { LocalDate } from '../../schema/shared/scalars.ts';
import { resolveFilter } from '../../services/disclosure-control/query/resolve-filter.ts';
import { QUERY_LIMITS } from '../../services/disclosure-control/query/statistics-query.ts';
import { in3 } from '../../services/languages/language.ts';
import { secondInstanceFigures } from '../../services/oversight/second-instance.ts';
import { refusingBadQuestions } from '../case-statistics/statistics-input-error.ts';
import { unreleasedTable } from '../case-statistics/unreleased-table.ts';
import type { RequestContext } from '../shared/context.ts';
import type { MeasuredBy } from './oversight-texts.resolver.ts';

/** Helsetilsynet's requirement of the governors; no act states one. */
const REQUIREMENT: MeasuredBy = {
  kind: 'COMPLAINT_HANDLING',
  text: in3(
    'Minst 90 prosent av klagene skal være avgjort innen tre måneder.',
    'Minst 90 prosent av klagene skal vere avgjorde innan tre månader.',
    'At least 90 per cent of the complaints must be decided within three months.',
  ),
  basis: 'SUPERVISORY_REQUIREMENT',
  legalBasis: null,
};
const NOTICES = [
  in3(
    'Tallene er nøyaktige og bare for statsforvalteren selv. De bygger på det kommunene har rapportert, og kan avvike fra eget arkiv.',
    'Tala er nøyaktige og berre for statsforvaltaren sjølv. Dei byggjer på det kommunane har rapportert, og kan avvike frå eige arkiv.',
    'The figures are exact and for the county governor alone. They rest on what municipalities reported, and may differ from its own archive.',
  ),
  in3(
    'Kommunens behandlingstid er regnet fra dagen den fikk klagen, til dagen den sendte den videre. Klager som kommunen selv avsluttet, er ikke med.',
    'Behandlingstida til kommunen er rekna frå dagen han fekk klaga, til dagen han sende henne vidare. Klager som kommunen sjølv avslutta, er ikkje med.',
    'The municipality’s time is from the day it got the complaint to the day it sent it on. Complaints that it ended itself are not in it.',
  ),
  in3(
    'Behandlingstiden er regnet fra dagen kommunen sendte klagen videre. Perioden gjelder når klagen ble avgjort.',
    'Behandlingstida er rekna frå dagen kommunen sende klaga vidare. Perioden gjeld når klaga vart avgjord.',
    'Handling time is from the day the municipality sent the complaint on. The period is that of the decision.',
  ),
];

@Resolver()
export class SecondInstanceResolver {
  @Query(() => SecondInstance, {
    nullable: true,
    description:
      'A county governor’s own decisions on complaints in a period, exact, by municipality, with handling time against three months: for the governor itself alone, and audited. Null: another governor, or one that does not exist.',
  })
  async secondInstance(
    @Arg('governor', () => ID, { description: 'The county governor’s slug, such as `innlandet`.' }) governor: string,
    @Arg('from', () => LocalDate, { description: 'First day of decision, inclusive: the first of a month.' })
    from: string,
    @Arg('to', () => LocalDate, { description: 'End, exclusive: the first of a later month.' }) to: string,
    @Ctx() { directory, statistics, sql }: RequestContext,
  ) {
    const node = directory.governors.get(governor);
    if (node === undefined) return null;
    refusingBadQuestions(
      () => resolveFilter({ from, to }, unreleasedTable(directory), QUERY_LIMITS),
      ([, ...rest]) => rest,
    );
    const release = statistics?.releases.at(-1) ?? null;
    const groups =
      release === null
        ? []
        : await readSecondInstance(sql, {
            governor,
            from,
            to,
            release: release.number,
            through: `${release.coversThrough.slice(0, 7)}-01`,
          });
    const byMunicipality = Map.groupBy(groups, ({ municipality }) => municipality);
    return {
      governor: node,
      status: release === null ? 'NOT_YET_RELEASED' : 'PUBLISHED',
      release,
      notices: [...(release?.synthetic ? [MADE_UP] : []), ...NOTICES],
      requirement: REQUIREMENT,
      total: secondInstanceFigures(groups),
      municipalities: node.municipalities.map((municipality) => ({
        municipality,
        figures: secondInstanceFigures(byMunicipality.get(municipality.number) ?? []),
      })),
    };
  }
}
