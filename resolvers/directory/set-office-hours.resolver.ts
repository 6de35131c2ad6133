import { createHash } from 'node:crypto';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { fetchFeedPosition } from '../../db/queries/change-feed/fetch-feed-position.ts';
import { type OfficeHoursResult, setOfficeHours } from '../../db/queries/set-office-hours.ts';
import { type AuditEvent, writeAuditEvent } from '../../db/queries/write-audit-event.ts';
import type { OfficeNode } from '../../db/read-model/model.ts';
import { SetOfficeHoursInput } from '../../schema/opening-hours/set-office-hours.input.ts';
import { SetOfficeHoursPayload } from '../../schema/opening-hours/set-office-hours.type.ts';
import type { UserError } from '../../schema/shared/user-error.type.ts';
import { encodeFeedToken } from '../../services/change-feed/feed-token.ts';
import { problemText } from '../../services/directory-writes/problem-in-norwegian.ts';
import { RULES_OF_SCHEDULE_MAX } from '../../services/opening-hours/replace-rules.ts';
import { type CheckedHours, checkRequestedHours, shownPeriods } from '../../services/opening-hours/requested-hours.ts';
import { checkIdempotencyKey } from '../../services/text-rules/idempotency-key.ts';
import { InputError } from '../../services/text-rules/input-error.ts';
import { checkOfficeNumber } from '../../services/text-rules/office-number.ts';
import { ownSource } from '../directory-writes/own-source.ts';
import { previewOf } from '../directory-writes/preview-days.ts';
import type { RequestContext } from '../shared/context.ts';

@Resolver()
export class SetOfficeHoursResolver {
  @Mutation(() => SetOfficeHoursPayload, {
    nullable: true,
    description:
      'Sets the hours of one channel of an office from a day on, on the municipality’s own word: for an office that serves a municipality of the caller’s. All or nothing; the answer shows the office with the new hours.',
  })
  async setOfficeHours(
    @Arg('input', () => SetOfficeHoursInput, { description: 'The new hours.' }) input: SetOfficeHoursInput,
    @Ctx() context: RequestContext,
  ): Promise<SetOfficeHoursPayload> {
    const checked = check(input);
    if (checked instanceof InputError) return refuseInput(checked, context);
    const office = context.directory.offices.get(input.office);
    if (office === undefined) return refusalOf({ kind: 'NOT_FOUND' }, context);
    const audit = auditOf(input, office, context);
    if (!isWithinReach(office, context)) {
      await writeAuditEvent(context.sql, { ...audit, outcome: 'DENIED' });
      return refuse(context, 'FORBIDDEN', 'REACH', 'the office serves no municipality of yours', ['input', 'office']);
    }
    const result = await setOfficeHours(context.writeSql, toWrite(input, checked), {
      clientId: context.viewer.clientId ?? '',
      idempotencyKey: input.idempotencyKey,
      payloadHash: hashOf(input),
      source: ownSource(context.viewer),
      now: context.now,
      audit,
    });
    const shown = shownPeriods(input.validFrom, checked);
    if (result.kind === 'TRIED') {
      return { office: shownOffice(office), change: null, preview: previewOf(result.schedule, shown), userErrors: [] };
    }
    if (result.kind !== 'SAVED') return refusalOf(result, context);
    const saved = (await context.refreshDirectory()).offices.get(office.number) ?? null;
    const node = saved?.schedules.find(({ schedule }) => schedule.id === result.schedule);
    return {
      office: shownOffice(saved),
      change: { id: result.directoryVersion, cursor: await cursorOf(result.directoryVersion, context) },
      preview: node === undefined ? [] : previewOf(node.schedule, shown),
      userErrors: [],
    };
  }
}

const shownOffice = (office: OfficeNode | null) => office as SetOfficeHoursPayload['office'];

/** The change's place in the caller's own unfiltered feed. */
async function cursorOf(version: string, { sql, viewer }: RequestContext): Promise<string> {
  const place = await fetchFeedPosition(sql, BigInt(version));
  return encodeFeedToken(place, { types: null, municipality: null, role: viewer.role, reach: viewer.municipalities });
}

function check(input: SetOfficeHoursInput): CheckedHours | InputError {
  try {
    checkOfficeNumber(input.office, ['input', 'office']);
    checkIdempotencyKey(input.idempotencyKey, ['input', 'idempotencyKey']);
    return checkRequestedHours(input);
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
}

function isWithinReach(office: OfficeNode, { viewer }: RequestContext): boolean {
  return office.municipalities.some(({ number }) => viewer.municipalities.has(number));
}

function toWrite(input: SetOfficeHoursInput, { weekly, exceptions }: CheckedHours) {
  const { office, channel, validFrom, version, dryRun } = input;
  return {
    office,
    channel,
    validFrom,
    version,
    weekly,
    exceptions,
    receptionId: input.reception ?? null,
    phoneId: null,
    dryRun: dryRun === true,
  };
}

/** Hashes the whole input but the key itself; its fields come in the schema's order. */
function hashOf({ idempotencyKey: _, ...input }: SetOfficeHoursInput): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('hex');
}

function auditOf(input: SetOfficeHoursInput, office: OfficeNode, { viewer, correlationId }: RequestContext) {
  return {
    clientId: viewer.clientId,
    organisationNumber: viewer.organisationNumber,
    role: viewer.role,
    scopes: viewer.scopes,
    operationName: 'setOfficeHours',
    operationHash: hashOf(input),
    coordinates: ['Mutation.setOfficeHours'],
    municipalityNumbers: office.municipalities.map(({ number }) => number),
    correlationId,
  } satisfies Omit<AuditEvent, 'outcome'>;
}

function refusalOf(result: Exclude<OfficeHoursResult, { kind: 'SAVED' | 'TRIED' }>, context: RequestContext) {
  const [code, rule, message, field] = REFUSALS[result.kind];
  const english = result.kind === 'CONFLICT' ? `${message} ${result.version}` : message;
  return refuse(context, code, rule, english, ['input', field]);
}

type Refusal = readonly [code: UserError['code'], rule: string, message: string, field: string];
const REFUSALS: Readonly<Record<Exclude<OfficeHoursResult['kind'], 'SAVED' | 'TRIED'>, Refusal>> = {
  CONFLICT: ['CONFLICT', 'VERSION', 'the office has changed: its version is now', 'version'],
  NOT_FOUND: ['NOT_FOUND', 'SCOPE', 'no office has this number', 'office'],
  KEY_REUSED: ['IDEMPOTENCY_KEY_REUSED', 'KEY_REUSED', 'the key was used for another input', 'idempotencyKey'],
  PLACE_AMBIGUOUS: [
    'BAD_USER_INPUT',
    'PLACE_AMBIGUOUS',
    'several receptions have this channel: say which',
    'reception',
  ],
  PLACE_UNKNOWN: ['NOT_FOUND', 'RECEPTION', 'the office has no such reception', 'reception'],
  TOO_MANY_RULES: [
    'BAD_USER_INPUT',
    'TOO_MANY_RULES',
    `one channel at one place has at most ${RULES_OF_SCHEDULE_MAX} weekly rules, past ones too`,
    'weekly',
  ],
  OVERLAP: [
    'BAD_USER_INPUT',
    'HOURS_OVERLAP',
    'two of the entries hold on the same day, or one meets a special day of the office (see Office.specialDays)',
    'weekly',
  ],
};

function refuseInput({ message, rule, argument }: InputError, context: RequestContext): SetOfficeHoursPayload {
  return refuse(context, 'BAD_USER_INPUT', rule, message, argument);
}

function refuse(
  { language }: RequestContext,
  code: UserError['code'],
  rule: string,
  english: string,
  path: readonly string[],
): SetOfficeHoursPayload {
  const message = problemText(language, code, rule, english);
  return { office: null, change: null, preview: [], userErrors: [{ code, message, path: [...path] }] };
}
