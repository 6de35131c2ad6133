import { createHash, randomUUID } from 'node:crypto';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import {
  type ClientWrite,
  findClient,
  registerClient,
  updateClient,
  type WrittenClient,
} from '../db/queries/write-client.ts';
import { RegisterClientInput, UpdateClientInput } from '../schema/administration/client.input.ts';
import { type Client, ClientPayload } from '../schema/administration/client.type.ts';
import type { UserError } from '../schema/shared/user-error.type.ts';
import { problemText } from '../services/directory-writes/problem-in-norwegian.ts';
import {
  checkMunicipalities,
  checkName,
  checkPeriod,
  checkRegistration,
} from '../services/identity/check-registration.ts';
import type { Geography } from '../services/identity/resolve-viewer.ts';
import type { RegisteredRole } from '../services/identity/viewer.ts';
import { checkIdempotencyKey } from '../services/text-rules/idempotency-key.ts';
import { InputError } from '../services/text-rules/input-error.ts';
import type { RequestContext } from './shared/context.ts';

@Resolver()
export class ClientRegisterResolver {
  @Mutation(() => ClientPayload, {
    nullable: true,
    description:
      'Registers an organisation with its role and reach. Its tokens open what the role opens within a second or so. Administrators are not registered here.',
  })
  registerClient(
    @Arg('input', () => RegisterClientInput, { description: 'Who, as what, and how far.' }) input: RegisterClientInput,
    @Ctx() context: RequestContext,
  ): Promise<ClientPayload> {
    return answer('registerClient', input, context, (how) => {
      checkRegistration(input, geographyOf(context));
      const client = {
        id: `${input.role.toLowerCase()}-${randomUUID().slice(0, 8)}`,
        organisationNumber: input.organisationNumber,
        name: input.name.trim(),
        role: input.role as RegisteredRole,
        municipalityNumbers: [...new Set(input.municipalityNumbers ?? [])],
        governorId: input.governorId ?? null,
        validFrom: input.validFrom ?? null,
        validTo: input.validTo ?? null,
      };
      return registerClient(context.sql, client, how(client.municipalityNumbers));
    });
  }

  @Mutation(() => ClientPayload, {
    nullable: true,
    description:
      'Changes a registration: its name, reach, period, or whether it holds at all. An administrator’s is not changed here.',
  })
  updateClient(
    @Arg('input', () => UpdateClientInput, { description: 'Which, and what changes.' }) input: UpdateClientInput,
    @Ctx() context: RequestContext,
  ): Promise<ClientPayload> {
    return answer('updateClient', input, context, async (how) => {
      const { id, name = null, municipalityNumbers = null, active = null, period = null } = input;
      const before = await findClient(context.sql, id);
      if (before === null) return { kind: 'NOT_FOUND' };
      if (name !== null) checkName(name);
      if (municipalityNumbers !== null) checkMunicipalities(before.role, municipalityNumbers, geographyOf(context));
      if (period !== null) checkPeriod(period);
      const change = {
        id,
        name: name === null ? null : name.trim(),
        municipalityNumbers: municipalityNumbers === null ? null : [...new Set(municipalityNumbers)],
        active,
        period: period === null ? null : { validFrom: period.validFrom ?? null, validTo: period.validTo ?? null },
      };
      const touched = [...new Set([...before.municipalityNumbers, ...(municipalityNumbers ?? [])])];
      return updateClient(context.sql, change, how(touched));
    });
  }
}

/** How it is written, with the municipalities that it concerns. */
type How = (municipalityNumbers: readonly string[]) => ClientWrite;

async function answer(
  operationName: string,
  { idempotencyKey, ...input }: RegisterClientInput | UpdateClientInput,
  { sql, viewer, correlationId, language }: RequestContext,
  write: (how: How) => Promise<WrittenClient>,
): Promise<ClientPayload> {
  const payloadHash = createHash('sha256').update(operationName).update(JSON.stringify(input)).digest('hex');
  const { clientId, organisationNumber, role, scopes } = viewer;
  const coordinates = [`Mutation.${operationName}`];
  const audit = {
    clientId,
    organisationNumber,
    role,
    scopes,
    operationName,
    operationHash: payloadHash,
    coordinates,
    correlationId,
  };
  try {
    checkIdempotencyKey(idempotencyKey, ['input', 'idempotencyKey']);
    const key = { clientId: clientId ?? '', idempotencyKey, payloadHash };
    const dryRun = input.dryRun === true;
    const written = await write((municipalityNumbers) => ({ key, audit: { ...audit, municipalityNumbers }, dryRun }));
    if (written.kind === 'TRIED') return { client: written.client as Client | null, userErrors: [] };
    if (written.kind !== 'WRITTEN') return refuse(REFUSALS[written.kind](written));
    return { client: (await findClient(sql, written.id)) as Client | null, userErrors: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const { rule, message, argument } = error;
    return refuse({
      code: 'BAD_USER_INPUT',
      message: problemText(language, 'BAD_USER_INPUT', rule, message),
      path: [...argument],
    });
  }
}

const REFUSALS: Readonly<
  Record<Exclude<WrittenClient['kind'], 'WRITTEN' | 'TRIED'>, (written: WrittenClient) => UserError>
> = {
  EXISTS: (written) => ({
    code: 'CONFLICT',
    message: `the organisation has this role already, as ${'id' in written ? written.id : ''}: change that registration`,
    path: ['input', 'organisationNumber'],
  }),
  KEY_REUSED: () => ({
    code: 'IDEMPOTENCY_KEY_REUSED',
    message: 'the key was used for another input',
    path: ['input', 'idempotencyKey'],
  }),
  NOT_FOUND: () => ({
    code: 'NOT_FOUND',
    message: 'there is no such registration to change here',
    path: ['input', 'id'],
  }),
};

const refuse = (error: UserError): ClientPayload => ({ client: null, userErrors: [error] });

function geographyOf({ directory }: RequestContext): Geography {
  return {
    isPresentMunicipality: (number) => directory.municipalities.has(number),
    municipalitiesOfGovernor: (id) => directory.governors.get(id)?.municipalities.map(({ number }) => number) ?? null,
  };
}
