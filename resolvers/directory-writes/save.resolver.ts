import { Arg, Ctx, Mutation, Resolver, UseMiddleware } from 'type-graphql';
import { verifyEntities } from '../../db/directory-writes/verify-entities.ts';
import {
  SaveAgreementsInput,
  SaveContactsInput,
  SaveOfficesInput,
  SavePhonesInput,
  SaveReceptionsInput,
  SaveServicesInput,
} from '../../schema/directory-writes/save.input.ts';
import { SavePayload } from '../../schema/directory-writes/save.type.ts';
import { VerifyInput } from '../../schema/directory-writes/verify.input.ts';
import { agreements } from '../../services/directory-writes/kinds/agreement.ts';
import { contacts } from '../../services/directory-writes/kinds/contact.ts';
import { offices } from '../../services/directory-writes/kinds/office.ts';
import { phones } from '../../services/directory-writes/kinds/phone.ts';
import { receptions } from '../../services/directory-writes/kinds/reception.ts';
import { services } from '../../services/directory-writes/kinds/service.ts';
import { afterOthers } from '../shared/after-others.ts';
import type { RequestContext } from '../shared/context.ts';
import { runBatch, saveBatch } from './run-batch.ts';

const save = (what: string) => ({
  nullable: true,
  description: `${what}, on the municipality’s own word, one or many at once: each item is answered for itself. An importer’s word does not override it.`,
});
const INPUT = { description: 'The items, and a key of the caller’s.' };

@Resolver()
@UseMiddleware(afterOthers)
export class SaveResolver {
  @Mutation(() => SavePayload, save('Changes offices that serve a municipality of the caller’s'))
  saveOffices(
    @Arg('input', () => SaveOfficesInput, INPUT) input: InstanceType<typeof SaveOfficesInput>,
    @Ctx() context: RequestContext,
  ): Promise<SavePayload> {
    return saveBatch('saveOffices', offices, input, context);
  }

  @Mutation(
    () => SavePayload,
    save('Adds, changes or removes lines of offices that serve a municipality of the caller’s'),
  )
  savePhones(
    @Arg('input', () => SavePhonesInput, INPUT) input: InstanceType<typeof SavePhonesInput>,
    @Ctx() context: RequestContext,
  ): Promise<SavePayload> {
    return saveBatch('savePhones', phones, input, context);
  }

  @Mutation(
    () => SavePayload,
    save(
      'Adds, changes or removes places of offices that serve a municipality of the caller’s; with a place go its hours',
    ),
  )
  saveReceptions(
    @Arg('input', () => SaveReceptionsInput, INPUT) input: InstanceType<typeof SaveReceptionsInput>,
    @Ctx() context: RequestContext,
  ): Promise<SavePayload> {
    return saveBatch('saveReceptions', receptions, input, context);
  }

  @Mutation(
    () => SavePayload,
    save('Adds, changes or removes contacts of offices that serve a municipality of the caller’s'),
  )
  saveContacts(
    @Arg('input', () => SaveContactsInput, INPUT) input: InstanceType<typeof SaveContactsInput>,
    @Ctx() context: RequestContext,
  ): Promise<SavePayload> {
    return saveBatch('saveContacts', contacts, input, context);
  }

  @Mutation(
    () => SavePayload,
    save('Adds, changes or removes the caller’s municipality’s own wording of statutory services'),
  )
  saveServices(
    @Arg('input', () => SaveServicesInput, INPUT) input: InstanceType<typeof SaveServicesInput>,
    @Ctx() context: RequestContext,
  ): Promise<SavePayload> {
    return saveBatch('saveServices', services, input, context);
  }

  @Mutation(
    () => SavePayload,
    save('Adds, changes or removes the caller’s municipality’s agreements with crisis centres'),
  )
  saveAgreements(
    @Arg('input', () => SaveAgreementsInput, INPUT) input: InstanceType<typeof SaveAgreementsInput>,
    @Ctx() context: RequestContext,
  ): Promise<SavePayload> {
    return saveBatch('saveAgreements', agreements, input, context);
  }

  @Mutation(() => SavePayload, {
    nullable: true,
    description:
      'Confirms records of the caller’s municipalities as correct today. Values and versions are unchanged; the change feed says VERIFIED.',
  })
  async verify(
    @Arg('input', () => VerifyInput, INPUT) input: InstanceType<typeof VerifyInput>,
    @Ctx() context: RequestContext,
  ): Promise<SavePayload> {
    const { payload } = await runBatch('verify', input, context, (options, writer) =>
      verifyEntities(context.writeSql, input.items, options, writer),
    );
    return payload;
  }
}
