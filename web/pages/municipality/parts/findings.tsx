import { FormToken } from '../../../parts/form-token.tsx';
import { usePage } from '../../../render/use-page.ts';
import { showDay } from '../../../words/show-time.ts';
import type { ShownOwn } from '../load-own.ts';

const ANSWERS = ['MENDED', 'RIGHT_AS_IT_IS', 'NOT_OURS'] as const;

/** The to-do list: what sources disagree about or nobody has confirmed, with an answer at a click. */
export function Findings({ shown }: { readonly shown: ShownOwn }) {
  const { words, language, formToken } = usePage();
  const { own: text } = words;
  const { findings, municipality } = shown;
  return (
    <section aria-labelledby="gjoremal">
      <h2 id="gjoremal">{text.toDo(findings.totalCount)}</h2>
      {findings.nodes.length === 0 && <p>{text.nothingToDo}</p>}
      {findings.nodes.map((finding) => (
        <article key={finding.id} className="card" aria-label={finding.message}>
          <p>{finding.message}</p>
          <ul>
            {finding.observations.map(({ value, source, chosen }) => (
              <li key={source.title + value}>
                {value} <span className="source">{`${source.title}, ${source.publisher}`}</span>{' '}
                {chosen && <strong>{text.shownNow}</strong>}
              </li>
            ))}
          </ul>
          <p className="source">{text.since(showDay(finding.openedOn, language))}</p>
          <form method="post" action={`/min-kommune?kommune=${municipality.number}`} className="row">
            <FormToken token={formToken} />
            <input type="hidden" name="gjor" value="svar" />
            <input type="hidden" name="funn" value={finding.id} />
            <input type="hidden" name="nokkel" value={`${shown.key}-${finding.id}`.slice(0, 100)} />
            <label>
              {text.comment}{' '}
              <input
                name="merknad"
                maxLength={1000}
                className="aksel-text-field__input aksel-body-short aksel-body-short--medium"
              />
            </label>
            {ANSWERS.map((answer) => (
              <button
                key={answer}
                type="submit"
                name="svar"
                value={answer}
                className="aksel-button aksel-button--medium"
                data-variant="secondary"
              >
                <span className="aksel-label">{text.answers[answer]}</span>
              </button>
            ))}
          </form>
        </article>
      ))}
    </section>
  );
}
