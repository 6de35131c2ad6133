import type { Assets } from '../http/assets.ts';
import { readSentForm } from '../http/sent-form.ts';
import { SendAgain } from '../parts/send-again.tsx';
import { SIGN_IN } from '../sign-in/require-session.ts';
import type { Words } from '../words/words.ts';
import type { PageView } from './page-context.ts';
import { renderMessage } from './render-message.tsx';
import type { WrittenPage } from './written-page.ts';

/** Why a form of one of our own pages was not taken. */
interface Loss {
  readonly status: number;
  readonly title: string;
  readonly text: string;
  /** The address for signing in first; null: that would not help. */
  readonly signInAddress: string | null;
}

/** Null: the form was taken, or its page says itself what is wrong and has all that was written. */
export function lossOf(answered: Response | WrittenPage, { errors, signInPage, sendAgain }: Words): Loss | null {
  const { status } = answered;
  const location = answered instanceof Response ? answered.headers.get('location') : null;
  if (location?.startsWith(SIGN_IN))
    return { status: 401, title: signInPage.expired, text: sendAgain.sessionOver, signInAddress: location };
  const known = { status, signInAddress: null };
  if (status === 503) return { ...known, title: errors.away, text: errors.awayText };
  if (status === 429) return { ...known, title: errors.tooMany, text: errors.tooManyText };
  return status >= 500 ? { ...known, title: errors.title, text: errors.text } : null;
}

/** The form is older than the session: somebody signed in again, perhaps for another organisation. */
export function formOfOldSession({ errors }: Words): Loss {
  return { status: 403, title: errors.formOld, text: errors.formOldText, signInAddress: null };
}

/**
 * What happened, and all that was written, to be sent again.
 * @param sent the request, whose body nobody has read. It must come from one of our own pages: the form is given the session’s
 *   mark, which another site’s form must never get
 */
export async function renderLostForm(page: PageView, assets: Assets, sent: Request, loss: Loss): Promise<Response> {
  const form = await readSentForm(sent);
  const { status, title, text, signInAddress } = loss;
  const children = form && <SendAgain form={form} signInAddress={signInAddress} />;
  return renderMessage(page, assets, { status, title, text, children });
}
