import { Arg, Ctx, Mutation, Resolver, UseMiddleware } from 'type-graphql';
import { saveWeeklyHours } from '../../db/directory-writes/hours/save-weekly-hours.ts';
import { mapWithPauses } from '../../db/event-loop-pauses.ts';
import { SavePayload } from '../../schema/directory-writes/save.type.ts';
import { SaveWeeklyHoursInput } from '../../schema/opening-hours/save-weekly-hours.input.ts';
import { checkWeek } from '../../services/directory-writes/weekly-hours.ts';
import { afterOthers } from '../shared/after-others.ts';
import type { RequestContext } from '../shared/context.ts';
import { runBatch } from './run-batch.ts';

@Resolver()
@UseMiddleware(afterOthers)
export class SaveWeeklyHoursResolver {
  @Mutation(() => SavePayload, {
    nullable: true,
    description:
      'Sets the weekly hours of several channels, places or offices at once, on the municipality’s own word: for offices that serve a municipality of the caller’s. Each office gets one new version. Results have the office’s number as `id`. For one channel, with its special days and a preview: `setOfficeHours`.',
  })
  async saveWeeklyHours(
    @Arg('input', () => SaveWeeklyHoursInput, { description: 'The weeks, and a key of the caller’s.' })
    input: InstanceType<typeof SaveWeeklyHoursInput>,
    @Ctx() context: RequestContext,
  ): Promise<SavePayload> {
    const weeks = await mapWithPauses(input.items, checkWeek);
    const { payload } = await runBatch('saveWeeklyHours', input, context, (options, writer) =>
      saveWeeklyHours(context.writeSql, weeks, options, writer),
    );
    return payload;
  }
}
