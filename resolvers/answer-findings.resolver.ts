import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { answerFindings } from '../db/sources/answer-findings.ts';
import { findFindings } from '../db/sources/find-findings.ts';
import { AnswerFindingsInput } from '../schema/quality/answer-findings.input.ts';
import { AnswerFindingsPayload } from '../schema/quality/answer-findings.type.ts';
import type { UserError } from '../schema/shared/user-error.type.ts';
import { problemText, ruleIn } from '../services/directory-writes/problem-in-norwegian.ts';
import type { AnswerResult } from '../services/quality/plan-answers.ts';
import { checkBatch, keyAndAudit, REFUSALS } from './directory-writes/run-batch.ts';
import { withObservations } from './finding.resolver.ts';
import type { RequestContext } from './shared/context.ts';

@Resolver()
export class AnswerFindingsResolver {
  @Mutation(() => AnswerFindingsPayload, {
    nullable: true,
    description:
      'Answers findings that concern a municipality of the caller’s: mended, right as it is, or not ours. Governors see the answers of those they oversee. A finding answered MENDED is evaluated again at once.',
  })
  async answerFindings(
    @Arg('input', () => AnswerFindingsInput, { description: 'The answers, and a key of the caller’s.' })
    input: InstanceType<typeof AnswerFindingsInput>,
    @Ctx() context: RequestContext,
  ): Promise<AnswerFindingsPayload> {
    const { writeSql, viewer, now, today } = context;
    const broken = checkBatch(input);
    if (broken !== null)
      return { results: [], userErrors: [asError({ ...broken, rule: ruleIn(broken.message) }, context)] };
    const options = { keepGood: input.onRejected === 'KEEP_GOOD', dryRun: input.dryRun === true };
    const isMine = (municipality: string) => viewer.municipalities.has(municipality);
    const answerer = { ...keyAndAudit('answerFindings', input, context), isMine, now, today };
    const saved = await answerFindings(writeSql, input.items, options, answerer);
    if (saved.kind !== 'SAVED') return { results: [], userErrors: [asError(REFUSALS[saved.kind], context)] };
    return { results: await shown(saved.results, context), userErrors: [] };
  }
}

async function shown(
  results: readonly AnswerResult[],
  context: RequestContext,
): Promise<AnswerFindingsPayload['results']> {
  const ids = [...new Set(results.flatMap(({ finding, problem }) => (problem === null ? finding : [])))];
  const { items } = await findFindings(context.sql, {
    ids,
    municipality: null,
    kind: null,
    state: null,
    today: context.today,
    reach: [...context.viewer.municipalities],
    after: null,
    limit: ids.length,
  });
  const findings = new Map(withObservations(items, context).map((finding) => [finding.id, finding]));
  return results.map(({ index, finding, outcome, problem }) => ({
    index,
    outcome,
    finding: problem === null ? (findings.get(finding) ?? null) : null,
    userErrors:
      problem === null
        ? []
        : [asError({ ...problem, path: ['input', 'items', String(index), ...problem.path] }, context)],
  }));
}

interface Refusal extends Pick<UserError, 'code' | 'message'> {
  readonly rule: string;
  readonly path: readonly string[];
}

function asError({ code, rule, message, path }: Refusal, { language }: RequestContext) {
  return { code, message: problemText(language, code, rule, message), path: [...path] };
}
