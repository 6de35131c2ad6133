import { createHash } from 'node:crypto';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { type AuditEvent, writeAuditEvent } from '../db/queries/write-audit-event.ts';
import { submitCaseEventsOnce } from '../db/statistics/intake/submit-once.ts';
import { StatisticsError } from '../db/statistics/statistics-error.ts';
import { CASE_ROWS_MAX, SubmitCaseEventsInput } from '../schema/case-statistics/submit-case-events.input.ts';
import { REJECTIONS_SHOWN_MAX, SubmitCaseEventsPayload } from '../schema/case-statistics/submit-case-events.type.ts';
import type { UserError } from '../schema/shared/user-error.type.ts';
import { type CaseBatch, checkCases } from '../services/case-intake/case-batch.ts';
import { CASE_RULES, type CaseProblem } from '../services/case-intake/case-problem.ts';
import { holdsEmail, holdsNationalId } from '../services/case-intake/personal-data.ts';
import { type ReportedMonths, readReportedMonths } from '../services/case-intake/reported-months.ts';
import { checkIdempotencyKey } from '../services/text-rules/idempotency-key.ts';
import { InputError } from '../services/text-rules/input-error.ts';
import { checkMunicipalityNumber } from '../services/text-rules/municipality-number.ts';
import type { RequestContext } from './shared/context.ts';

@Resolver()
export class SubmitCaseEventsResolver {
  @Mutation(() => SubmitCaseEventsPayload, {
    nullable: true,
    description:
      'Hands in cases of a municipality of the caller’s for the statistics, a batch at a time. Each row is checked; all are taken in or none, unless `keepGoodRows`. What is handed in cannot be read back; figures come with the next release.',
  })
  async submitCaseEvents(
    @Arg('input', () => SubmitCaseEventsInput, { description: 'The batch.' }) input: SubmitCaseEventsInput,
    @Ctx() context: RequestContext,
  ): Promise<SubmitCaseEventsPayload> {
    const checked = check(input, context.today);
    if (checked instanceof InputError) return refuse('BAD_USER_INPUT', checked.message, checked.argument);
    const { batch, reported } = checked;
    if (!context.directory.municipalities.has(input.municipality)) {
      return refuse('NOT_FOUND', 'no municipality has this number today', ['input', 'municipality']);
    }
    const contentHash = hashOf(input, checked);
    const audit = auditOf(input.municipality, contentHash, context);
    if (!context.viewer.municipalities.has(input.municipality)) {
      await writeAuditEvent(context.sql, { ...audit, outcome: 'DENIED' });
      return refuse('FORBIDDEN', 'the municipality is not yours', ['input', 'municipality']);
    }
    const rejected = batch.problems.slice(0, REJECTIONS_SHOWN_MAX).map(toRejected);
    const accepted = batch.events.length + batch.withdrawn.length;
    if (batch.problems.length > 0 && (input.keepGoodRows !== true || accepted === 0)) {
      const found = `${batch.problems.length} broken rules: nothing was taken in`;
      return { ...refuse('BAD_USER_INPUT', found, ['input', 'rows']), rejected };
    }
    try {
      const { events, withdrawn } = batch;
      const result = await submitCaseEventsOnce(
        context.writeSql,
        { municipality: input.municipality, contentHash, events, withdrawn, reported },
        {
          clientId: context.viewer.clientId ?? '',
          idempotencyKey: input.idempotencyKey,
          audit,
          dryRun: input.dryRun === true,
        },
      );
      if (result.kind !== 'KEY_REUSED') return { accepted, rejected, userErrors: [] };
      return refuse('IDEMPOTENCY_KEY_REUSED', 'the key was used for another batch', ['input', 'idempotencyKey']);
    } catch (error) {
      if (error instanceof StatisticsError) return refusalOf(error);
      throw error;
    }
  }
}

interface CheckedInput {
  readonly batch: CaseBatch;
  readonly reported: ReportedMonths | null;
}

function check(input: SubmitCaseEventsInput, today: string): CheckedInput | InputError {
  const { rows, covers = null, idempotencyKey, municipality } = input;
  try {
    checkMunicipalityNumber(municipality, ['input', 'municipality']);
    checkIdempotencyKey(idempotencyKey, ['input', 'idempotencyKey']);
    if (holdsNationalId(idempotencyKey) || holdsEmail(idempotencyKey)) {
      throw new InputError(['input', 'idempotencyKey'], 'IDEMPOTENCY_KEY', 'expected a key that names no person');
    }
    const reported = covers === null ? null : readReportedMonths(covers, today);
    if (covers !== null && reported === null) {
      throw new InputError(['input', 'covers'], 'COVERS', 'expected months that are over, as 2026-01..2026-09');
    }
    if (rows.length > CASE_ROWS_MAX || (rows.length === 0 && reported === null)) {
      throw new InputError(['input', 'rows'], 'CASE_ROWS', `expected 1 to ${CASE_ROWS_MAX} rows, or covers`);
    }
    return {
      batch: checkCases(
        rows.map((row) => ({ ...row })),
        today,
      ),
      reported,
    };
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

/**
 * Hashes the call: the accepted cases, and where others were refused. Refused values are left out, so that none can be guessed
 * from the hash. The key is included: the same cases under another key are another batch, which may restore what a batch between
 * them changed.
 */
function hashOf(input: SubmitCaseEventsInput, { batch, reported }: CheckedInput): string {
  const { events, withdrawn, problems } = batch;
  const call = [input.municipality, input.idempotencyKey, input.keepGoodRows === true, reported];
  return createHash('sha256')
    .update(JSON.stringify([...call, events, withdrawn, problems]))
    .digest('hex');
}

function auditOf(municipality: string, operationHash: string, { viewer, correlationId }: RequestContext) {
  return {
    clientId: viewer.clientId,
    organisationNumber: viewer.organisationNumber,
    role: viewer.role,
    scopes: viewer.scopes,
    operationName: 'submitCaseEvents',
    operationHash,
    coordinates: ['Mutation.submitCaseEvents'],
    municipalityNumbers: [municipality],
    correlationId,
  } satisfies Omit<AuditEvent, 'outcome'>;
}

function toRejected({ line, column, rule }: CaseProblem) {
  return { row: line, column, rule, message: CASE_RULES[rule] };
}

function refusalOf({ code, message }: StatisticsError): SubmitCaseEventsPayload {
  switch (code) {
    case 'release-running':
      return refuse('CONFLICT', message, ['input']);
    case 'covers-gap':
      return refuse('BAD_USER_INPUT', message, ['input', 'covers']);
    case 'municipality-unknown':
      return refuse('NOT_FOUND', message, ['input', 'municipality']);
    default:
      return refuse('BAD_USER_INPUT', message, ['input', 'rows']);
  }
}

function refuse(code: UserError['code'], message: string, path: readonly string[]): SubmitCaseEventsPayload {
  return { accepted: 0, rejected: [], userErrors: [{ code, message, path: [...path] }] };
}
