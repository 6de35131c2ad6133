import type { CaseBatch } from '../../../services/case-intake/case-batch.ts';
import type { CaseEvent } from '../../../services/case-intake/case-event.ts';
import type { ReportedMonths } from '../../../services/case-intake/reported-months.ts';
import { countedPart } from '../../../services/case-intake/sensitive-part.ts';
import type { Sql, SqlLike } from '../../client.ts';
import { asStatisticsError, StatisticsError } from '../statistics-error.ts';

/** Checked cases of one municipality, ready to be taken in. */
export interface CaseIntake extends Pick<CaseBatch, 'events' | 'withdrawn'> {
  /** Four digits; a former number for cases that were handed in under it. The caller has checked that it is theirs. */
  readonly municipality: string;
  /** SHA-256 (hex) of the file or the call: the same again changes nothing. */
  readonly contentHash: string;
  /** The months that the municipality states as reported with it; null: none. */
  readonly reported: ReportedMonths | null;
}

/** The changes that an import made. */
export interface CaseImport {
  /** The same content was taken in before: nothing was changed. */
  readonly repeated: boolean;
  readonly added: number;
  /** Changed before any release counted them. */
  readonly replaced: number;
  readonly unchanged: number;
  /** Changed after a release counted them: the next one owes the difference. */
  readonly corrected: number;
  readonly withdrawn: number;
  /** Withdrawn after a release counted them: gone here, owed by the next one. */
  readonly withdrawnAfterRelease: number;
}

const CASES_PER_STATEMENT = 5_000;
/** Longer than any release takes. */
const LOCK_WAIT = '120s';

/**
 * Takes in a file as the release's role, in one transaction: all of it or nothing. Waits while a release is under way.
 * @param onProgress called with the number of cases taken in so far.
 * @throws StatisticsError (municipality-unknown, covers-gap, case-event-refused, release-running)
 */
export async function importCaseEvents(
  sql: Sql,
  intake: CaseIntake,
  options: { dryRun?: boolean; onProgress?: (cases: number) => void } = {},
): Promise<CaseImport> {
  const { municipality, contentHash, events, withdrawn, reported } = intake;
  const total = { added: 0, replaced: 0, corrected: 0, withdrawn: 0, withdrawnAfterRelease: 0 };
  const work = async (transaction: SqlLike): Promise<CaseImport> => {
    const [known] = await transaction`
      select from tjenestegraf.municipality where number = ${municipality}
      union all select from tjenestegraf.former_number where number = ${municipality}`;
    if (known === undefined) throw new StatisticsError('municipality-unknown', 'no municipality has this number');
    await transaction`select set_config('lock_timeout', ${LOCK_WAIT}, true)`;
    await transaction`select confidential.lock_intake(${municipality}, true)`;
    const [file] = await transaction<{ fresh: boolean }[]>`
      select confidential.enter_file(${municipality}, ${contentHash}, ${events.length + withdrawn.length}) as fresh`;
    if (file?.fresh !== true) return { ...total, repeated: true, unchanged: events.length };
    for (let at = 0; at === 0 || at < events.length; at += CASES_PER_STATEMENT) {
      const some = events.slice(at, at + CASES_PER_STATEMENT);
      const [counts] = await transaction<(typeof total)[]>`
        select added, replaced, corrected, withdrawn, withdrawn_after_release as "withdrawnAfterRelease"
        from confidential.take_in(${municipality}, ${transaction.json(some.map(asRow))}, ${at === 0 ? [...withdrawn] : []})`;
      for (const name of Object.keys(total) as (keyof typeof total)[]) total[name] += counts?.[name] ?? 0;
      options.onProgress?.(Math.min(at + some.length, events.length));
    }
    if (reported !== null) {
      await transaction`select confidential.state_period(${municipality}, ${reported.from}, ${reported.to})`;
    }
    const unchanged = events.length - total.added - total.replaced - total.corrected;
    return { ...total, repeated: false, unchanged };
  };
  try {
    if (options.dryRun !== true) return await sql.begin(work);
    return await rolledBack(sql, work);
  } catch (error) {
    throw asStatisticsError(error);
  }
}

/**
 * Submits cases as the API's role, which can write them and read nothing: the only answer is that they are stored.
 * @param sql may be a transaction, so that an idempotency key and the audit are committed with the cases.
 * @throws StatisticsError as `importCaseEvents`; `release-running` at once, without waiting.
 */
export async function submitCaseEvents(sql: SqlLike, intake: CaseIntake): Promise<void> {
  const { municipality, contentHash, events, withdrawn, reported } = intake;
  try {
    await sql`select tjenestegraf.submit_case_events(${municipality}, ${contentHash}, ${sql.json(events.map(asRow))},
      ${[...withdrawn]}, ${reported?.from ?? null}, ${reported?.to ?? null})`;
  } catch (error) {
    throw asStatisticsError(error);
  }
}

class RollBack extends Error {
  constructor(readonly result: CaseImport) {
    super('rolled back');
  }
}

async function rolledBack(sql: Sql, work: (transaction: SqlLike) => Promise<CaseImport>): Promise<CaseImport> {
  try {
    return await sql.begin(async (transaction): Promise<never> => {
      throw new RollBack(await work(transaction));
    });
  } catch (error) {
    if (error instanceof RollBack) return error.result;
    throw error;
  }
}

/** A case in the columns of `confidential.submitted_case`. */
function asRow(event: CaseEvent): Record<string, string | number | null> {
  const { complaint, deadline, days } = countedPart(event);
  return {
    case_id: event.caseId,
    person_id: event.personId,
    service: event.service,
    received: event.received,
    decided: event.decided,
    outcome: event.outcome,
    complaint_received: event.complaintReceived,
    first_instance_decided: event.firstInstanceDecided,
    first_instance_outcome: event.firstInstanceOutcome,
    second_instance_decided: event.secondInstanceDecided,
    second_instance_outcome: event.secondInstanceOutcome,
    replaces: event.replaces,
    birth_year: event.birthYear,
    complaint,
    deadline,
    days,
  };
}
