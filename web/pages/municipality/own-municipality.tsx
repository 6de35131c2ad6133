import { type RouteObject, redirect, useActionData, useLoaderData } from 'react-router';
import { FormToken } from '../../parts/form-token.tsx';
import { OpeningState } from '../../parts/opening-state.tsx';
import type { Loading } from '../../render/page-context.ts';
import type { PageHandle } from '../../render/page-handle.ts';
import { usePage } from '../../render/use-page.ts';
import { requireSession } from '../../sign-in/require-session.ts';
import { showDay } from '../../words/show-time.ts';
import { answerFinding, closeOffice, type Done, verifyOffice } from './changes.ts';
import { chosenOf, loadOwn, type ShownOwn } from './load-own.ts';
import { Findings } from './parts/findings.tsx';
import { Outcome } from './parts/outcome.tsx';
import { Records } from './parts/records.tsx';
import { SpecialDay } from './parts/special-day.tsx';

async function change(loading: Loading): Promise<Done | Response> {
  const page = requireSession(loading, ['MUNICIPALITY']);
  const form = await loading.request.formData();
  const what = String(form.get('gjor') ?? '');
  const done =
    what === 'svar'
      ? await answerFinding(page, form)
      : what === 'stemmer'
        ? await verifyOffice(page, form)
        : await closeOffice(page, form, what === 'lagre');
  if (done.kind !== 'done') return done;
  const number = chosenOf(page, loading.request);
  return redirect(`/min-kommune?kommune=${number}&gjort=${done.what}`, 303);
}

function OwnMunicipality() {
  const shown = useLoaderData() as ShownOwn;
  const result = (useActionData() as Done | undefined) ?? null;
  const { words } = usePage();
  const { own: text } = words;
  const { municipality } = shown;
  return (
    <div className="wide">
      <h1>{municipality.name}</h1>
      {shown.others.length > 0 && (
        <p>
          {text.others}:{' '}
          {shown.others.map(({ number, name }) => (
            <a key={number} href={`/min-kommune?kommune=${number}`}>
              {name}
            </a>
          ))}
        </p>
      )}
      <Outcome done={result === null ? shown.done : null} refused={result?.kind === 'refused' ? result.problems : []} />
      <ul className="name-list">
        <li>
          <a href="/min-kommune/filer">{words.ownPages.files}</a>
        </li>
        <li>
          <a href={`/min-kommune/innsyn?kommune=${municipality.number}`}>{words.ownPages.readers}</a>
        </li>
      </ul>
      <Findings shown={shown} />
      <section aria-labelledby="kontor">
        <h2 id="kontor">{words.municipality.offices}</h2>
        {municipality.offices.map((office) => (
          <OfficeToVerify key={office.number} office={office} shown={shown} />
        ))}
      </section>
      <SpecialDay shown={shown} result={result} />
      <Records shown={shown} />
    </div>
  );
}

interface OfficeProps {
  readonly office: ShownOwn['municipality']['offices'][number];
  readonly shown: ShownOwn;
}

/** What residents read of an office, with the question whether it is right. */
function OfficeToVerify({ office, shown }: OfficeProps) {
  const { words, language, formToken } = usePage();
  const { own: text, municipality: names } = words;
  return (
    <article className="card" aria-label={office.name}>
      <h3>{office.name}</h3>
      <dl className="facts">
        <div>
          <dt>{words.channels.DROP_IN}</dt>
          <dd>
            <OpeningState state={office.dropIn} />
          </dd>
        </div>
        <div>
          <dt>{names.phone}</dt>
          <dd>{office.phones.map(({ number }) => number).join(', ') || words.unknown}</dd>
        </div>
        <div>
          <dt>{names.address}</dt>
          <dd>
            {office.visitingAddress === null
              ? words.unknown
              : `${office.visitingAddress.street}, ${office.visitingAddress.postalCode} ${office.visitingAddress.city}`}
          </dd>
        </div>
      </dl>
      <form method="post" action={`/min-kommune?kommune=${shown.municipality.number}`} className="row">
        <FormToken token={formToken} />
        <input type="hidden" name="gjor" value="stemmer" />
        <input type="hidden" name="kontor" value={office.number} />
        <input type="hidden" name="versjon" value={office.version} />
        <input type="hidden" name="nokkel" value={`${shown.key}-${office.number}`} />
        <span>
          {office.verifiedAt === null
            ? text.neverConfirmed
            : words.confirmedOn(showDay(office.verifiedAt.slice(0, 10), language))}
        </span>
        <button type="submit" className="aksel-button aksel-button--medium" data-variant="secondary">
          <span className="aksel-label">{text.itIsRight}</span>
        </button>
        <a href={`/min-kommune/kontor/${office.number}`} aria-label={`${office.name}: ${words.ownPages.openOffice}`}>
          {words.ownPages.openOffice}
        </a>
        <a href={`/kommune/${shown.municipality.number}`}>{text.asResident}</a>
      </form>
    </article>
  );
}

export const ownMunicipalityRoute: RouteObject = {
  path: '/min-kommune',
  loader: loadOwn,
  action: change,
  Component: OwnMunicipality,
  handle: { title: (_page, shown) => (shown as ShownOwn).municipality.name } satisfies PageHandle,
};
