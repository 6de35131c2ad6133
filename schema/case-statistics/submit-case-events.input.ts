import { Field, ID, InputType } from 'type-graphql';
import { limits } from '../limits/limits.ts';
import { DRY_RUN } from '../shared/write-input.ts';

/** Bytes of the longest row as JSON: three pseudonyms of 64 characters, every day and every code. */
const ROW_BYTES_MAX = 600;
/** Bytes beside the rows: the document and the other fields. */
const CALL_BYTES_MAX = 4_000;

/** Rows of one call: whatever they hold, a good batch fits the body that a request may have. */
export const CASE_ROWS_MAX = Math.min(5_000, Math.floor((limits.bulkBodyBytesMax - CALL_BYTES_MAX) / ROW_BYTES_MAX));

const Text = (description: string): PropertyDecorator => Field(() => String, { nullable: true, description });
const Flag = (description: string): PropertyDecorator => Field(() => Boolean, { nullable: true, description });

@InputType('CaseEventInput', {
  description:
    'One case as it stands today. Only pseudonyms, codes, days and years: a row with what reads as a national identity number, an e-mail address, a name or free text is refused, and its content is neither stored nor logged. Texts, so that a wrong one is reported by row and rule. Absent, null and empty are the same.',
})
export class CaseEventInput {
  @Text(
    'Your own pseudonym of the case, 4 to 64 characters, at least one a digit; never the number of a file or a person. Required. The same id again stands for the same case, which it replaces.',
  )
  caseId?: string | null;

  @Text('Your own pseudonym of the person, of the same form; the same for all cases of one person. Required.')
  personId?: string | null;

  @Text('What was applied for: a code of `CaseService`. Required.')
  service?: string | null;

  @Text('Day the application was received, `YYYY-MM-DD`, from 2010 to today. Required.')
  received?: string | null;

  @Text('Day of the decision. Absent: not decided; then `outcome` is absent too.')
  decided?: string | null;

  @Text('Outcome of the decision: GRANTED, PARTLY_GRANTED, REFUSED or DISMISSED, or the words of Digisos for them.')
  outcome?: string | null;

  @Text('Day a complaint about the decision was received. Absent: none.')
  complaintReceived?: string | null;

  @Text('Day the municipality ended its own handling of the complaint.')
  firstInstanceDecided?: string | null;

  @Text('How it did: CHANGED, FORWARDED (to the county governor), REJECTED or WITHDRAWN. With the day, or neither.')
  firstInstanceOutcome?: string | null;

  @Text('Day the county governor decided a forwarded complaint.')
  secondInstanceDecided?: string | null;

  @Text('How: UPHELD, CHANGED, SET_ASIDE, REJECTED or WITHDRAWN. With the day, or neither.')
  secondInstanceOutcome?: string | null;

  @Text('`caseId` of the case whose decision was set aside and which is decided anew here.')
  replaces?: string | null;

  @Text('Year of birth, four digits. Absent: not known.')
  birthYear?: string | null;

  @Flag('The person asks to be left out of statistics: all data of the case are deleted. Only `caseId` is read then.')
  optOut?: boolean | null;

  @Flag('The case is withdrawn: all its data are deleted. Only `caseId` is read then.')
  withdrawn?: boolean | null;
}

@InputType('SubmitCaseEventsInput', { description: 'A batch of cases of one municipality.' })
export class SubmitCaseEventsInput {
  @Field(() => ID, { description: 'The municipality whose cases they are, present number; one of yours.' })
  municipality!: string;

  @Field(() => [CaseEventInput], {
    description: `The cases, at most ${CASE_ROWS_MAX}, which fit the ${limits.bulkBodyBytesMax} bytes of a request; more go in several batches. Empty: only with \`covers\`.`,
  })
  rows!: CaseEventInput[];

  @Field(() => String, {
    nullable: true,
    description:
      'Months that are reported completely once this batch is in, such as `2026-01..2026-09`, both included and over; without a gap to those stated before. Send it with the last batch. Absent: nothing is stated.',
  })
  covers?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether good rows are taken in although others are bad. Absent: one bad row, and nothing is.',
  })
  keepGoodRows?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: DRY_RUN })
  dryRun?: boolean | null;

  @Field(() => String, {
    description:
      'The caller’s own key, 8 to 100 characters, naming no person: the same key with the same batch takes it in once.',
  })
  idempotencyKey!: string;
}
