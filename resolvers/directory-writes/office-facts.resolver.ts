import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { OfficeNode } from '../../db/read-model/model.ts';
import {
  SaveCoverageInput,
  SaveNoticesInput,
  SaveOfficeProfilesInput,
} from '../../schema/directory-writes/office-facts.input.ts';
import { SavePayload } from '../../schema/directory-writes/save.type.ts';
import { Office } from '../../schema/office/office.type.ts';
import { Notice, OfficeProfile } from '../../schema/office/office-profile.type.ts';
import { LocalDate } from '../../schema/shared/scalars.ts';
import { coverage } from '../../services/directory-writes/kinds/coverage.ts';
import { notices } from '../../services/directory-writes/kinds/notice.ts';
import { officeProfiles } from '../../services/directory-writes/kinds/office-profile.ts';
import type { RequestContext } from '../shared/context.ts';
import { saveBatch } from './run-batch.ts';

const INPUT = { description: 'The items, and a key of the caller’s.' };

@Resolver()
export class OfficeFactsResolver {
  @Mutation(() => SavePayload, {
    nullable: true,
    description:
      'Changes what the owners tell of offices that serve a municipality of the caller’s: pages, chat, languages, from when and to when there is an office, and its successor. From the day that it closes for good, its hours say so.',
  })
  saveOfficeProfiles(
    @Arg('input', () => SaveOfficeProfilesInput, INPUT) input: InstanceType<typeof SaveOfficeProfilesInput>,
    @Ctx() context: RequestContext,
  ): Promise<SavePayload> {
    return saveBatch('saveOfficeProfiles', officeProfiles, input, context);
  }

  @Mutation(() => SavePayload, {
    nullable: true,
    description:
      'Adds, changes or removes notices of offices that serve a municipality of the caller’s. Each has an end.',
  })
  saveNotices(
    @Arg('input', () => SaveNoticesInput, INPUT) input: InstanceType<typeof SaveNoticesInput>,
    @Ctx() context: RequestContext,
  ): Promise<SavePayload> {
    return saveBatch('saveNotices', notices, input, context);
  }

  @Mutation(() => SavePayload, {
    nullable: true,
    description:
      'Changes from when and to when offices serve a municipality of the caller’s. A new one is proposed, with `propose`.',
  })
  saveCoverage(
    @Arg('input', () => SaveCoverageInput, INPUT) input: InstanceType<typeof SaveCoverageInput>,
    @Ctx() context: RequestContext,
  ): Promise<SavePayload> {
    return saveBatch('saveCoverage', coverage, input, context);
  }
}

@Resolver(() => Office)
export class OfficeNoticesResolver {
  @FieldResolver(() => [Notice], {
    description: 'What it tells the public, by the first day, 100 at the most. Empty: nothing.',
  })
  notices(
    @Root() office: OfficeNode,
    @Arg('on', () => LocalDate, {
      nullable: true,
      description: 'Those that hold on this day. Absent: all, those that are over or to come too.',
    })
    on: string | null,
  ) {
    return on == null ? office.notices : office.notices.filter(({ from, until }) => from <= on && on < until);
  }
}

@Resolver(() => OfficeProfile)
export class OfficeProfileResolver {
  @FieldResolver(() => Office, {
    nullable: true,
    description: 'The office that people turn to once it is closed for good. Null: none is stated.',
  })
  successor(@Root() profile: NonNullable<OfficeNode['profile']>) {
    return profile.successor;
  }
}
