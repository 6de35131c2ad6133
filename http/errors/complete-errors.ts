import { codeOfStatus } from './request-error.ts';

interface WrittenError {
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/**
 * What Apollo refuses before it begins an operation passes none of its plugins: such an error gets its correlation id
 * here, and the contract's code for its status where Apollo only says that the request was bad.
 */
export function completeErrors(payload: string, status: number, correlationId: string): string {
  if (status < 400) return payload;
  const answer = asAnswer(payload);
  if (answer === null) return payload;
  const errors = answer.errors.map(({ extensions, ...error }) => {
    const vague = extensions?.['code'] === undefined || extensions['code'] === 'BAD_REQUEST';
    return { ...error, extensions: { ...extensions, ...(vague && { code: codeOfStatus(status) }), correlationId } };
  });
  return JSON.stringify({ ...answer, errors });
}

function asAnswer(payload: string): { readonly errors: readonly WrittenError[] } | null {
  try {
    const answer: unknown = JSON.parse(payload);
    const holdsErrors = typeof answer === 'object' && answer !== null && 'errors' in answer;
    return holdsErrors && Array.isArray(answer.errors) ? { ...answer, errors: answer.errors } : null;
  } catch {
    return null;
  }
}
