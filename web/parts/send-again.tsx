import { Button } from '@navikt/ds-react/Button';
import type { SentForm } from '../http/sent-form.ts';
import { usePage } from '../render/use-page.ts';
import { FormToken } from './form-token.tsx';

interface Props {
  readonly form: SentForm;
  /** The address for signing in first; null: the reader is signed in. */
  readonly signInAddress: string | null;
}

/** Carries on what a reader typed into a form that could not be accepted, with the session's current CSRF token. */
export function SendAgain({ form, signInAddress }: Props) {
  const { words, formToken, signedIn } = usePage();
  const { sendAgain: text } = words;
  return (
    <section className="card" aria-labelledby="paa-nytt">
      <h2 id="paa-nytt">{text.title}</h2>
      <p>{text.kept}</p>
      {form.hadFile && <p className="warning">{text.fileAgain}</p>}
      {signInAddress !== null && (
        <p>
          {text.signInFirst}{' '}
          <a href={signInAddress} target="_blank" rel="noopener">
            {text.signIn}
          </a>
        </p>
      )}
      {signedIn && <p>{words.signedInAs(signedIn.organisation)}</p>}
      <form method="post" action={form.action}>
        <FormToken token={formToken} />
        {form.fields.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may come twice, and the order never changes
          <textarea key={index} name={name} defaultValue={value} hidden />
        ))}
        <Button type="submit">{text.button}</Button>
      </form>
    </section>
  );
}
