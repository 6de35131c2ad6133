import type { Language } from '../../services/languages/language.ts';
import { messageIn } from './error-in-language.ts';
import { codeOfStatus } from './request-error.ts';

interface WrittenError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/**
 * What Apollo refuses before it begins an operation passes none of its plugins: such an error gets its correlation id
 * here, the reader's language, and the contract's code for its status where Apollo only says that the request was bad.
 */
export function completeErrors(
  payload: string,
  status: number,
  { correlationId, language }: { readonly correlationId: string; readonly language: Language | null },
): string {
  if (status < 400) return payload;
  const answer = asAnswer(payload);
  if (answer === null) return payload;
  const errors = answer.errors.map((error) => {
    const { message, extensions } = error;
    const vague = extensions?.['code'] === undefined || extensions['code'] === 'BAD_REQUEST';
    const complete = { ...extensions, ...(vague && { code: codeOfStatus(status) }), correlationId };
    // What has its id went through the plugins, and is in the reader's language.
    const isWorded = extensions?.['correlationId'] !== undefined;
    const worded = isWorded ? message : messageIn(language, { message, extensions: complete });
    return { ...error, message: worded, extensions: complete };
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
