import { isRouteErrorResponse } from 'react-router';
import { TjenestegrafError } from '../../codegen/client/client.ts';
import { ApiAwayError } from '../api/ask.ts';
import type { Words } from '../words/words.ts';

/** The explanation on a page that cannot be shown. */
export interface Explained {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  /** The fault is ours and nobody knows of it yet: it goes to the log. */
  readonly unexpected: boolean;
}

export function explainError(error: unknown, { errors: words }: Words): Explained {
  const known = { unexpected: false };
  if (error instanceof ApiAwayError) return { status: 503, title: words.away, text: words.awayText, ...known };
  if (error instanceof TjenestegrafError && error.status === 429)
    return { status: 429, title: words.tooMany, text: words.tooManyText, ...known };
  if (isRouteErrorResponse(error)) {
    const { status } = error;
    if (status === 403) return { status, title: words.forbidden, text: words.forbiddenText, ...known };
    if (status === 404 || status === 405) return { status, title: words.notFound, text: words.notFoundText, ...known };
  }
  return { status: 500, title: words.title, text: words.text, unexpected: true };
}
