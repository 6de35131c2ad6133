import type { ProposalContent, ProposalKind } from '../../services/proposals/proposal.ts';
import { PENDING_MAX } from '../../services/proposals/proposal.ts';
import { actAs } from '../act-as.ts';
import type { Sql, SqlLike } from '../client.ts';
import { keepUnderKey, takeKey, type WriteKey } from '../idempotency.ts';
import type { proposal } from '../tables/record/proposal.ts';
import { type AuditEvent, writeAuditEvent } from './write-audit-event.ts';

export type ProposalRecord = typeof proposal.$inferSelect & { readonly clientName: string | null };

/** A proposal with its values checked. */
export interface NewProposal {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly clientId: string | null;
  readonly organisationNumber: string;
  readonly municipalityNumber: string;
  readonly content: ProposalContent;
  readonly deciderMunicipalities: readonly string[];
}

/** NOT_FOUND: none waits that the client may decide. TAKEN: what it would become is there already. */
export type Decided =
  | { readonly kind: 'DECIDED'; readonly id: string }
  | { readonly kind: 'NOT_FOUND' | 'TAKEN' | 'KEY_REUSED' };
export type Proposed =
  | { readonly kind: 'PROPOSED'; readonly id: string }
  | { readonly kind: 'TOO_MANY' | 'KEY_REUSED' };

type Audit = Omit<AuditEvent, 'outcome'>;

const columns = (sql: SqlLike) => sql`proposal.id, kind, client_id as "clientId", client.name as "clientName",
  proposal.organisation_number as "organisationNumber", municipality_number as "municipalityNumber", content,
  decider_municipalities as "deciderMunicipalities", state, reason, proposed_at as "proposedAt", decided_at as "decidedAt",
  decided_by as "decidedBy", result_id as "resultId"`;

/** Proposals, the newest first. @param reach whose own, or whose to decide; null: all */
export function findProposals(
  sql: SqlLike,
  {
    state,
    client,
    reach,
    limit,
  }: { state: string | null; client: string; reach: readonly string[] | null; limit: number },
): PromiseLike<readonly ProposalRecord[]> {
  const numbers = reach === null ? null : [...reach];
  return sql<ProposalRecord[]>`
    select ${columns(sql)} from proposal left join client on client.id = client_id
    where (${state}::text is null or state = ${state})
      and (${numbers}::text[] is null or client_id = ${client} or decider_municipalities && ${numbers}::text[])
    order by proposed_at desc, proposal.id limit ${limit}`;
}

/** One proposal; null: there is none. */
export async function findProposal(sql: SqlLike, id: string): Promise<ProposalRecord | null> {
  const [found] = await sql<ProposalRecord[]>`
    select ${columns(sql)} from proposal left join client on client.id = client_id where proposal.id = ${id}`;
  return found ?? null;
}

/** Keeps a proposal. TOO_MANY: so many of the same asker wait already. */
export async function insertProposal(sql: SqlLike, given: NewProposal, now: string): Promise<'INSERTED' | 'TOO_MANY'> {
  const { id, kind, clientId, organisationNumber, municipalityNumber, content, deciderMunicipalities } = given;
  const most = clientId === null ? PENDING_MAX.organisation : PENDING_MAX.client;
  await sql`select pg_advisory_xact_lock(hashtextextended('proposals of ' || ${organisationNumber}, 0))`;
  const inserted = await sql`
    insert into proposal (id, kind, client_id, organisation_number, municipality_number, content, decider_municipalities, proposed_at)
    select ${id}, ${kind}, ${clientId}, ${organisationNumber}, ${municipalityNumber}, ${JSON.stringify(content)}::text::jsonb,
      ${[...deciderMunicipalities]}, ${now}
    where (select count(*) from proposal where organisation_number = ${organisationNumber}
      and client_id is not distinct from ${clientId} and state = 'PENDING') < ${most}
    returning 1`;
  return inserted.length === 1 ? 'INSERTED' : 'TOO_MANY';
}

/** Proposes once for a key, with its audit row. */
export function propose(sql: Sql, given: NewProposal, now: string, key: WriteKey, audit: Audit): Promise<Proposed> {
  return sql.begin(async (transaction): Promise<Proposed> => {
    const taken = await takeKey(transaction, key);
    if (taken.kind === 'KEY_REUSED') return { kind: 'KEY_REUSED' };
    if (taken.kind === 'USED') return { kind: 'PROPOSED', id: String(taken.kept['id']) };
    if ((await insertProposal(transaction, given, now)) === 'TOO_MANY') return { kind: 'TOO_MANY' };
    await writeAuditEvent(transaction, { ...audit, outcome: 'ALLOWED' });
    await keepUnderKey(transaction, key, { id: given.id });
    return { kind: 'PROPOSED', id: given.id };
  });
}

/** How a proposal is decided, and by whom. */
export interface Decision {
  readonly id: string;
  readonly approves: boolean;
  readonly reason: string | null;
  readonly isAdministrator: boolean;
  readonly reach: readonly string[];
  readonly now: string;
  readonly dryRun: boolean;
}

/** Decides a proposal once for a key, with its audit row; a dry run does it and takes it back. */
export async function decideProposal(sql: Sql, decision: Decision, key: WriteKey, audit: Audit): Promise<Decided> {
  const { id, approves, reason, isAdministrator, reach, now, dryRun } = decision;
  const outcome: { decided: Decided } = { decided: { kind: 'NOT_FOUND' } };
  const undone = Symbol('a dry run');
  try {
    await sql.begin(async (transaction) => {
      const taken = await takeKey(transaction, key);
      if (taken.kind !== 'FREE') {
        outcome.decided = taken.kind === 'USED' ? { kind: 'DECIDED', id } : { kind: 'KEY_REUSED' };
        return;
      }
      await actAs(transaction, `client:${key.clientId}`);
      const [row] = await transaction<{ made: string | null }[]>`
        select decide_proposal(${id}, ${approves}, ${reason}, ${key.clientId}, ${isAdministrator}, ${[...reach]}, ${now}) as made`;
      if (row?.made == null) return;
      outcome.decided = { kind: 'DECIDED', id };
      if (dryRun) throw undone;
      await writeAuditEvent(transaction, { ...audit, outcome: 'ALLOWED' });
      await keepUnderKey(transaction, key, { id });
    });
  } catch (error) {
    if (error !== undone && !breaksConstraint(error)) throw error;
    if (error !== undone) return { kind: 'TAKEN' };
  }
  return outcome.decided;
}

/** The entity that it would become exists already, or conflicts with one. */
function breaksConstraint(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('23');
}
