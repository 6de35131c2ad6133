import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import {
  type Decided,
  decideProposal,
  findProposal,
  findProposals,
  type ProposalRecord,
  type Proposed,
  propose,
} from '../db/queries/proposals.ts';
import { limits } from '../schema/limits/limits.ts';
import { DecideProposalInput, ProposeInput } from '../schema/proposal/proposal.input.ts';
import { Proposal, ProposalPayload, ProposalState } from '../schema/proposal/proposal.type.ts';
import type { UserError } from '../schema/shared/user-error.type.ts';
import { problemText } from '../services/directory-writes/problem-in-norwegian.ts';
import type { ItemProblem } from '../services/directory-writes/write-kind.ts';
import { checkProposal, type ProposalWorld } from '../services/proposals/check-proposal.ts';
import type { ProposalContent } from '../services/proposals/proposal.ts';
import { type BrokenText, checkText } from '../services/text-rules/check-text.ts';
import { checkIdempotencyKey } from '../services/text-rules/idempotency-key.ts';
import { InputError } from '../services/text-rules/input-error.ts';
import { keyAndAudit } from './directory-writes/run-batch.ts';
import type { RequestContext } from './shared/context.ts';

@Resolver()
export class ProposalResolver {
  @Query(() => [Proposal], {
    nullable: true,
    description:
      'Proposals, the newest first, 500 at the most: for a municipality its own and those that it may decide, for an administrator all.',
  })
  async proposals(
    @Arg('state', () => ProposalState, { nullable: true, description: 'Those in this state. Absent: all.' })
    state: ProposalState | null,
    @Ctx() { sql, viewer }: RequestContext,
  ): Promise<readonly Proposal[]> {
    const reach = viewer.role === 'ADMINISTRATOR' ? null : [...viewer.municipalities];
    const asked = { state: state ?? null, client: viewer.clientId ?? '', reach, limit: limits.pageSizeMax };
    return (await findProposals(sql, asked)).map(shown);
  }

  @Mutation(() => ProposalPayload, {
    nullable: true,
    description:
      'Proposes what is not a municipality’s alone to write: that an office serves it, a new office, a crisis centre with its agreement. Nothing is shown to the public before somebody else approves it.',
  })
  async propose(
    @Arg('input', () => ProposeInput, { description: 'What, for whom, and a key of the caller’s.' })
    input: ProposeInput,
    @Ctx() context: RequestContext,
  ): Promise<ProposalPayload> {
    const { kind, municipality, dryRun, idempotencyKey, ...given } = input;
    const key = keyProblem(idempotencyKey);
    if (key !== null) return refuse([key], context);
    if (!context.viewer.municipalities.has(municipality)) return refuse([OUT_OF_REACH], context);
    const { content, problems, deciders } = checkProposal(kind, municipality, given, worldOf(context));
    if (problems.length > 0 || dryRun === true) return refuse(problems, context);
    const { viewer, sql, now } = context;
    const proposed = {
      ...{ id: randomUUID(), kind, clientId: viewer.clientId, organisationNumber: viewer.organisationNumber ?? '' },
      ...{ municipalityNumber: municipality, content, deciderMunicipalities: deciders },
    };
    const { audit, ...writeKey } = keyAndAudit('propose', { ...input, items: [] }, context);
    const done = await propose(sql, proposed, now, writeKey, { ...audit, municipalityNumbers: [municipality] });
    return await answer(done, context);
  }

  @Mutation(() => ProposalPayload, {
    nullable: true,
    description:
      'Approves or refuses a proposal that waits: an administrator any, a municipality those that an office or a crisis centre of its own is part of. Nobody decides their own.',
  })
  async decideProposal(
    @Arg('input', () => DecideProposalInput, { description: 'Which, how and why, and a key of the caller’s.' })
    input: DecideProposalInput,
    @Ctx() context: RequestContext,
  ): Promise<ProposalPayload> {
    const { id, decision, dryRun } = input;
    const key = keyProblem(input.idempotencyKey);
    if (key !== null) return refuse([key], context);
    const checked = checkText(input.reason ?? '', 'PARAGRAPHS', { min: decision === 'REFUSE' ? 1 : 0, max: 500 });
    if ('rule' in checked) return refuse([reasonProblem(checked)], context);
    const reason = checked.text;
    const { sql, viewer, now } = context;
    const asked = await findProposal(sql, id);
    const decided = {
      ...{ id, approves: decision === 'APPROVE', reason: reason === '' ? null : reason, now, dryRun: dryRun === true },
      ...{ isAdministrator: viewer.role === 'ADMINISTRATOR', reach: [...viewer.municipalities] },
    };
    const { audit, ...writeKey } = keyAndAudit('decideProposal', { ...input, items: [] }, context);
    const touched = asked === null ? [] : [asked.municipalityNumber];
    const done = await decideProposal(sql, decided, writeKey, { ...audit, municipalityNumbers: touched });
    if (done.kind === 'DECIDED' && dryRun !== true) await context.refreshDirectory();
    return dryRun === true && done.kind === 'DECIDED' ? refuse([], context) : await answer(done, context);
  }
}

function worldOf({ directory }: RequestContext): ProposalWorld {
  const plain = (name: string) => name.toLocaleLowerCase('nb').replace(/\s+/g, ' ').trim();
  return {
    servedBy: (office) => directory.offices.get(office)?.municipalities.map(({ number }) => number) ?? null,
    municipalityExists: (number) => directory.municipalities.has(number),
    centreNamed: (name) =>
      [...directory.crisisCentres.values()].find((centre) => plain(centre.name) === plain(name))?.id ?? null,
  };
}

const NOTHING_STATED = {
  ...{ office: null, name: null, phone: null, website: null, openAroundTheClock: null, addressWithheld: null },
  ...{ host: null, form: null, validFrom: null, validTo: null },
} as const satisfies Record<keyof ProposalContent, null>;

function shown({ content, municipalityNumber, ...record }: ProposalRecord): Proposal {
  const stated: Required<ProposalContent> = { ...NOTHING_STATED, ...content };
  return { ...record, ...stated, municipality: municipalityNumber } as Proposal;
}

async function answer(done: Proposed | Decided, context: RequestContext): Promise<ProposalPayload> {
  if (!('id' in done)) return refuse([REFUSALS[done.kind]], context);
  const found = await findProposal(context.sql, done.id);
  return { proposal: found === null ? null : shown(found), userErrors: [] };
}

function refuse(problems: readonly ItemProblem[], { language }: RequestContext): ProposalPayload {
  const toError = ({ code, rule, message, path }: ItemProblem): UserError => ({
    code: rule === 'KEY_REUSED' ? 'IDEMPOTENCY_KEY_REUSED' : code,
    message: problemText(language, code, rule, message),
    path: ['input', ...path],
  });
  return { proposal: null, userErrors: problems.map(toError) };
}

function keyProblem(key: string): ItemProblem | null {
  try {
    checkIdempotencyKey(key, ['input', 'idempotencyKey']);
    return null;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return problem('BAD_USER_INPUT', 'IDEMPOTENCY_KEY', error.message, 'idempotencyKey');
  }
}

const problem = (code: ItemProblem['code'], rule: string, message: string, ...path: string[]): ItemProblem => ({
  code,
  rule,
  message,
  path,
});

const OUT_OF_REACH = problem('FORBIDDEN', 'REACH', 'it belongs to no municipality of yours', 'municipality');
const WITHOUT_REASON = problem(
  'BAD_USER_INPUT',
  'DECISION_REASON',
  'expected a reason of 1 to 500 characters',
  'reason',
);
const reasonProblem = ({ rule, message }: BrokenText): ItemProblem =>
  rule === 'TEXT_LENGTH' ? WITHOUT_REASON : problem('BAD_USER_INPUT', rule, message, 'reason');
const REFUSALS = {
  KEY_REUSED: problem('CONFLICT', 'KEY_REUSED', 'the key was used for another input', 'idempotencyKey'),
  NOT_FOUND: problem('NOT_FOUND', 'PROPOSAL', 'no proposal with this id waits that you may decide', 'id'),
  TAKEN: problem('CONFLICT', 'EXISTS', 'what it would become is there already: refuse it, and say so', 'id'),
  TOO_MANY: problem('CONFLICT', 'TOO_MANY', 'twenty proposals of yours wait already: have them decided first'),
} as const;
