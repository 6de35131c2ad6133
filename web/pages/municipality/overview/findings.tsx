import { FormToken } from '../../../parts/form-token.tsx';
import { StoredText } from '../../../parts/stored-text.tsx';
import { INPUT, SubmitButton } from '../../../parts/submit-button.tsx';
import { usePage } from '../../../render/use-page.ts';
import { showStored } from '../../../words/show-stored.ts';
import { showDay } from '../../../words/show-time.ts';
import type { ShownOwn } from './load-own.ts';

const ANSWERS = ['MENDED', 'RIGHT_AS_IT_IS', 'NOT_OURS'] as const;
type Finding = ShownOwn['findings']['nodes'][number];

/** The to-do list: what sources disagree about or nobody has confirmed, with an answer at a click; what leads astray first. */
export function Findings({ shown }: { readonly shown: ShownOwn }) {
  const { own: text, forms } = usePage().words;
  const { findings } = shown;
  const byKind = Map.groupBy(findings.nodes, ({ kind }) => kind);
  const kinds = (Object.keys(forms.findingKinds) as Finding['kind'][]).filter((kind) => byKind.has(kind));
  return (
    <section aria-labelledby="gjoremal">
      <h2 id="gjoremal">{text.toDo(findings.totalCount)}</h2>
      {findings.nodes.length === 0 && <p>{text.nothingToDo}</p>}
      {kinds.map((kind) => (
        <section key={kind} className="card card--list" aria-label={forms.findingKinds[kind]}>
          <h3>
            {forms.findingKinds[kind]} ({byKind.get(kind)?.length})
          </h3>
          {byKind.get(kind)?.map((finding) => (
            <FindingToAnswer key={finding.id} finding={finding} shown={shown} />
          ))}
        </section>
      ))}
    </section>
  );
}

function FindingToAnswer({ finding, shown }: { readonly finding: Finding; readonly shown: ShownOwn }) {
  const { words, language, formToken } = usePage();
  const { own: text, forms } = words;
  const { municipality } = shown;
  const id = `funn-${finding.id}`;
  return (
    <article>
      <p id={id}>{finding.message}</p>
      <Observations finding={finding} shown={shown} />
      <p className="source">{text.since(showDay(finding.openedOn, language))}</p>
      <form method="post" action={`/min-kommune?kommune=${municipality.number}`}>
        <FormToken token={formToken} />
        <input type="hidden" name="gjor" value="svar" />
        <input type="hidden" name="funn" value={finding.id} />
        <input type="hidden" name="nokkel" value={`${shown.key}-${finding.id}`.slice(0, 100)} />
        <div className="row row--tight">
          {ANSWERS.map((answer) => (
            <SubmitButton key={answer} name="svar" does={answer} label={text.answers[answer]} about={id} isSmall />
          ))}
        </div>
        <details className="edit">
          <summary>{forms.addComment}</summary>
          <div className="field">
            <label htmlFor={`${id}-merknad`}>{text.comment}</label>
            <input id={`${id}-merknad`} name="merknad" maxLength={1000} className={INPUT} />
          </div>
        </details>
      </form>
    </article>
  );
}

/** Shows each source's statement in words. */
function Observations({ finding, shown }: { readonly finding: Finding; readonly shown: ShownOwn }) {
  const { words, language } = usePage();
  const names = new Map(
    shown.municipality.offices.flatMap(({ receptions }) => receptions.map(({ id, name }) => [id, name] as const)),
  );
  if (finding.observations.length === 0) return null;
  return (
    <ul className="observations">
      {finding.observations.map(({ value, source, chosen }) => (
        <li key={source.title + value}>
          <strong>{showStored(value, { words, language, names })}</strong>
          {chosen && ` (${words.own.shownNow})`}{' '}
          <span className="source">
            <StoredText>{`${source.title}, ${source.publisher}`}</StoredText>
          </span>
        </li>
      ))}
    </ul>
  );
}
