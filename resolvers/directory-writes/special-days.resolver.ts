import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root, UseMiddleware } from 'type-graphql';
import type { BatchResult } from '../../db/directory-writes/batch-frame.ts';
import { saveInBulk } from '../../db/directory-writes/save-in-bulk.ts';
import type { DirectoryVersion, OfficeNode } from '../../db/read-model/model.ts';
import type { SpecialDayNode } from '../../db/read-model/special-day-node.ts';
import { SaveSpecialDaysInput } from '../../schema/directory-writes/special-days.input.ts';
import { SaveSpecialDaysPayload, SpecialDay } from '../../schema/directory-writes/special-days.type.ts';
import { Office } from '../../schema/office/office.type.ts';
import { specialDays } from '../../services/directory-writes/kinds/special-day.ts';
import type { WritePlan } from '../../services/directory-writes/plan-writes.ts';
import type { PlannedRecord } from '../../services/directory-writes/write-kind.ts';
import { type SpecialDay as OwnDay, withSpecialDays } from '../../services/opening-hours/special-days.ts';
import { afterOthers } from '../shared/after-others.ts';
import type { RequestContext } from '../shared/context.ts';
import { ownSource } from './own-source.ts';
import { previewOf } from './preview-days.ts';
import { checkItems, runBatch } from './run-batch.ts';

/** Offices of a preview: what a person looks through before a batch is sent. */
const PREVIEW_OFFICES_MAX = 20;

@Resolver()
@UseMiddleware(afterOthers)
export class SpecialDaysResolver {
  @Mutation(() => SaveSpecialDaysPayload, {
    nullable: true,
    description:
      'Adds, changes, shortens or removes days with other hours than the weekly ones, on one, several or all channels of offices that serve a municipality of the caller’s. `preview` shows what the public sees.',
  })
  async saveSpecialDays(
    @Arg('input', () => SaveSpecialDaysInput, { description: 'The items, and a key of the caller’s.' })
    input: InstanceType<typeof SaveSpecialDaysInput>,
    @Ctx() context: RequestContext,
  ): Promise<SaveSpecialDaysPayload> {
    const before = context.directory;
    const dryRun: { plan: WritePlan | null } = { plan: null };
    const { payload, directory } = await runBatch('saveSpecialDays', input, context, async (options, writer) => {
      const saved: BatchResult = await saveInBulk(
        context.writeSql,
        specialDays,
        await checkItems(specialDays, input.items),
        options,
        writer,
      );
      if (saved.kind === 'SAVED') dryRun.plan = saved.planned;
      return saved;
    });
    const after = daysAfter(directory, dryRun.plan, context);
    const results = payload.results.map((result) => ({
      ...result,
      specialDay: (result.id === null ? null : (after.get(result.id) ?? null)) as SpecialDay | null,
    }));
    const touched = [
      ...payload.results.flatMap(({ id, outcome }) => (isWritten(outcome) ? (id ?? []) : [])),
      ...payload.withdrawn,
    ];
    const earlier = daysOf(before);
    const touchedDays = touched.flatMap((id) => [earlier.get(id) ?? [], after.get(id) ?? []].flat());
    return { ...payload, results, preview: previewsOf(directory, touchedDays, [...after.values()]) };
  }
}

@Resolver(() => Office)
export class OfficeSpecialDaysResolver {
  @FieldResolver(() => [SpecialDay], {
    description:
      'Days with other hours than the weekly ones, as the office’s owners say, by their first day; past ones too, 400 at the most. Empty: none. The hours that follow are in `openingHours`.',
  })
  specialDays(@Root() office: OfficeNode) {
    return office.specialDays;
  }
}

const isWritten = (outcome: string) => outcome === 'CREATED' || outcome === 'UPDATED' || outcome === 'REMOVED';

type Day = Pick<SpecialDayNode, 'id' | 'office' | 'sources' | 'version'> & OwnDay;

/** All special days, by id. */
function daysOf({ offices }: DirectoryVersion): Map<string, Day> {
  const nodes = [...offices.values()].flatMap((office) => office.specialDays);
  return new Map(nodes.map((node) => [node.id, { ...node, sourceId: node.source.id }]));
}

/** The special days as they are now; after a dry run, as they would be. */
function daysAfter(directory: DirectoryVersion, plan: WritePlan | null, { viewer }: RequestContext): Map<string, Day> {
  const days = daysOf(directory);
  if (plan === null) return days;
  for (const { id } of plan.removed) days.delete(id);
  const versions = new Map(plan.results.map(({ id, version }) => [id, version]));
  for (const record of [...plan.created, ...plan.updated]) {
    days.set(record.id, plannedDay(record, versions.get(record.id) ?? 1, ownSource(viewer).id));
  }
  return days;
}

function plannedDay({ id, scope, fields }: PlannedRecord, version: number, sourceId: string): Day {
  const { reception = null, channels = null, spans = [], reason = null, ...rest } = fields;
  const planned = { ...rest, id, office: scope, reception, channels, spans, reason, version, sourceId };
  return { ...planned, sources: [], verifiedAt: null } as unknown as Day;
}

function previewsOf(
  directory: DirectoryVersion,
  touched: readonly Day[],
  days: readonly Day[],
): SaveSpecialDaysPayload['preview'] {
  const numbers = [...new Set(touched.map(({ office }) => office))].sort().slice(0, PREVIEW_OFFICES_MAX);
  return numbers.flatMap((number) => {
    const own = days.filter(({ office }) => office === number);
    const periods = touched.filter(({ office }) => office === number);
    return (directory.offices.get(number)?.schedules ?? []).map(({ schedule, reception }) => ({
      office: number,
      reception: reception?.id ?? null,
      channel: schedule.channel,
      days: previewOf(withSpecialDays(schedule, own, reception?.id ?? null), periods),
    }));
  });
}
