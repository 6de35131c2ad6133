import { Field, ID, Int } from 'type-graphql';
import { Entity } from '../shared/entity.ts';
import { LocalDate } from '../shared/scalars.ts';
import { CellStatus, StatisticsLevel } from './case-question.enums.ts';

@Entity(
  'StatisticsRelease',
  'One publication of the case statistics. Its rows never change; late cases come with the next one, under their true month.',
)
export class StatisticsRelease {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => LocalDate, { description: 'The day on which it was published.' })
  publishedOn!: string;

  @Field(() => LocalDate, { description: 'The last day of the last month that it covers.' })
  coversThrough!: string;

  @Field(() => String, {
    description: 'SHA-256 over this and all earlier releases, hexadecimal: a changed row of any would change it.',
  })
  checksum!: string;

  @Field(() => Boolean, { description: 'True: the cases are made up, for development. No figure is about anybody.' })
  synthetic!: boolean;
}

@Entity(
  'StatisticsReceipt',
  'Says which question was answered from which data by which rules. While the release stands, asking again gives the same checksum, by whatever way: page by page, under an alias, as a file.',
)
export class StatisticsReceipt {
  @Field(() => String, {
    description:
      'SHA-256 of the question, then its level and the question itself, packed: `statisticsReceipt` needs nothing but this, and the platform keeps no list of who asked what.',
  })
  operationHash!: string;

  @Field(() => ID, { description: 'The release that it was answered from.' })
  releaseId!: string;

  @Field(() => String, { description: 'Version of the rules that turn rows into answers.' })
  policyVersion!: string;

  @Field(() => String, {
    description: 'SHA-256 of the whole answer, all pages, hexadecimal. Compare it where `releaseId` is the same.',
  })
  checksum!: string;

  @Field(() => StatisticsLevel, { description: 'The level that it was answered on.' })
  level!: StatisticsLevel;

  @Field(() => String, { description: 'The question in its canonical form (JSON: filter, groupBy, measures).' })
  question!: string;
}

@Entity(
  'CaseStatistics',
  `An answer about cases of social services: free filters and groups over rows that were protected once, when they were released.

Guaranteed: every count is a multiple of \`weight\`; parts add up to their whole; the same question has the same bytes; a municipality’s year follows the register, late and withdrawn cases included, at the end of each quarter, and is off by less than one and a half \`weight\` then, of merged municipalities by that of each part; no answer, order, error or time depends on anything but the protected rows.

Not guaranteed: cases of a municipality’s service that are more alike than nine in ten are shown as about nine in ten, and where at least eight in ten of its rows show one outcome, the intervals of outcomes, complaints and deadlines reach one in ten further, and those of shares, means, medians and ranks allow for as many rows of others. This is not differential privacy. Who knows every other case learns of the last one with a probability of about 1 in \`weight\`; a published count proves at least one case; a person with several cases is protected less; exact totals published elsewhere narrow the intervals: whoever knows the exact total of every service of a small municipality’s year, and that nothing of it came late or was withdrawn, can be certain of up to one in two hundred of its cells of 1 to 4 cases.

The unit is cases. People who asked to be left out of statistics are not in them.`,
)
export class CaseStatistics {
  @Field(() => StatisticsLevel, { description: 'Which rows answered: chosen from who asks and what about.' })
  level!: StatisticsLevel;

  @Field(() => Int, { description: 'Cases that a protected row stands for: 3 on level A, 6 on level P.' })
  weight!: number;

  @Field(() => CellStatus, { description: 'PUBLISHED; NOT_YET_RELEASED before the first release.' })
  status!: CellStatus;

  @Field(() => StatisticsRelease, {
    nullable: true,
    description:
      'The release that answers: the newest, or the one asked for. Null: nothing is released yet, see `status`.',
  })
  release!: StatisticsRelease | null;
}
