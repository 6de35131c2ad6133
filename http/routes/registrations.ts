import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { findProposal, insertProposal } from '../../db/queries/proposals.ts';
import { limits } from '../../schema/limits/limits.ts';
import { isOrganisationNumber } from '../../services/identity/check-registration.ts';
import { PUBLIC_VIEWER } from '../../services/identity/viewer.ts';
import { PENDING_MAX } from '../../services/proposals/proposal.ts';
import { RequestError } from '../errors/request-error.ts';
import type { ContextFor } from '../request-context.ts';

const shape = z.strictObject({ municipality: z.string(), organisationNumber: z.string() });

/**
 * An organisation asks to act for its municipality, before it has rights: `POST /registrations` answers with a receipt, and
 * `GET /registrations/<receipt>` says what became of it. An administrator decides with `decideProposal`. Nothing is
 * disclosed about other organisations, and a request grants no access: after approval, access needs the organisation’s own token.
 */
export function registerRegistrations(app: FastifyInstance, { contextFor }: { readonly contextFor: ContextFor }): void {
  app.post('/registrations', { config: { price: limits.registrationCost } }, async (request, reply) => {
    const { sql, directory, now } = contextFor(PUBLIC_VIEWER, request.id, { charge: request.record.charge });
    const read = shape.safeParse(request.body);
    if (!read.success) throw refused('BODY', 'Send {"municipality": "…", "organisationNumber": "…"}, and nothing else');
    const { municipality, organisationNumber } = read.data;
    const asked = directory.municipalities.get(municipality);
    if (asked === undefined) throw refused('MUNICIPALITY', 'Send the present four-digit number of a municipality');
    if (!isOrganisationNumber(organisationNumber) || asked.organisationNumber !== organisationNumber) {
      throw refused(
        'ORGANISATION_NUMBER',
        'Send the organisation number that the register of legal entities has of this municipality (Municipality.organisationNumber). Where none is held, ask the platform’s administrator',
      );
    }
    const receipt = randomUUID();
    const content = { name: `${asked.name} kommune` };
    const proposed = { id: receipt, kind: 'REGISTRATION' as const, clientId: null, organisationNumber, content };
    const whole = { ...proposed, municipalityNumber: municipality, deciderMunicipalities: [] };
    if ((await sql.begin((transaction) => insertProposal(transaction, whole, now))) === 'TOO_MANY') {
      const message = `${PENDING_MAX.organisation} requests of this organisation wait already: an administrator decides them first`;
      throw new RequestError('RATE_LIMITED', message, { extensions: { rule: 'TOO_MANY' } });
    }
    return await reply.code(202).header('location', `/registrations/${receipt}`).send({ receipt, state: 'PENDING' });
  });
  app.get<{ Params: { receipt: string } }>('/registrations/:receipt', async ({ params, id, record }, reply) => {
    const { sql } = contextFor(PUBLIC_VIEWER, id, { charge: record.charge });
    const found = await findProposal(sql, params.receipt);
    if (found?.kind !== 'REGISTRATION') throw new RequestError('NOT_FOUND', 'There is no request with this receipt');
    return await reply.header('cache-control', 'no-store').send({
      ...{ receipt: found.id, state: found.state, reason: found.reason },
    });
  });
}

const refused = (rule: string, message: string) => new RequestError('BAD_REQUEST', message, { extensions: { rule } });
