import type { FoundServiceFragment } from '../../../generated/graphql.ts';
import { PhoneLink } from '../../../parts/emergency-card.tsx';
import { OpeningState } from '../../../parts/opening-state.tsx';
import { usePage } from '../../../render/use-page.ts';
import type { FoundLine, HelpFound } from './find-help.ts';

/** Kinds of help that are described; what fits less is named. */
export const KINDS_IN_FULL = 3;

const DEBT: ReadonlySet<string> = new Set(['DEBT_COUNSELLING', 'FINANCIAL_COUNSELLING']);

/** The kinds of help that fit best: what each is, how to apply, and where to read on. */
export function Kinds({ found: { kinds, here, debtLines } }: { readonly found: HelpFound }) {
  const { results } = usePage().words;
  const shown = kinds.slice(0, KINDS_IN_FULL);
  return (
    <section aria-labelledby="tjenester">
      <h2 id="tjenester">{here === null ? results.services : results.helpIn(here.name)}</h2>
      <ul className="result-list">
        {shown.map((kind) => (
          <li key={kind.code} className="card">
            <Kind kind={kind} here={here} />
          </li>
        ))}
      </ul>
      {shown.some(({ code }) => DEBT.has(code)) && <DebtLines lines={debtLines} />}
    </section>
  );
}

type Here = HelpFound['here'];

function Kind({ kind, here }: { readonly kind: FoundServiceFragment; readonly here: Here }) {
  const { municipality: text, results } = usePage().words;
  const written = kind.language.toLowerCase();
  return (
    <>
      <h3 lang={written}>{kind.name}</h3>
      <p lang={written}>{kind.summary}</p>
      {kind.howToApply && (
        <>
          <h4>{text.howToApply}</h4>
          <p lang={written}>{kind.howToApply}</p>
        </>
      )}
      {here && (
        <p>
          <a href={pageOf(kind, here.number)}>
            {results.moreAbout} <span lang={written}>{kind.name}</span>
          </a>
        </p>
      )}
    </>
  );
}

/** The municipality's page, open at the service. */
function pageOf({ code }: FoundServiceFragment, municipality: string): string {
  const service = code.toLowerCase();
  return `/kommune/${municipality}?tjeneste=${service}#${service}`;
}

function DebtLines({ lines }: { readonly lines: readonly FoundLine[] }) {
  return (
    <ul className="number-list">
      {lines.map(
        ({ id, name, number, openingState }) =>
          number && (
            <li key={id}>
              <PhoneLink number={number} /> {name} <OpeningState state={openingState} />
            </li>
          ),
      )}
    </ul>
  );
}

/** What may fit too: on the municipality's page where it is known, else one more search. */
export function OtherKinds({ found: { kinds, here, place } }: { readonly found: HelpFound }) {
  const { results } = usePage().words;
  const others = kinds.slice(KINDS_IN_FULL);
  if (others.length === 0) return null;
  const searchOf = (name: string) => `/sok?${new URLSearchParams({ q: name, ...(place !== null && { sted: place }) })}`;
  return (
    <section aria-labelledby="annen">
      <h2 id="annen">{results.otherHelp}</h2>
      <ul>
        {others.map((kind) => (
          <li key={kind.code}>
            <a href={here ? pageOf(kind, here.number) : searchOf(kind.name)} lang={kind.language.toLowerCase()}>
              {kind.name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
