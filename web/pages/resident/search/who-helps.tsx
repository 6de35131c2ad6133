import type { FoundServiceFragment, HelpingOfficeFragment } from '../../../generated/graphql.ts';
import { PhoneLink } from '../../../parts/emergency-card.tsx';
import { OpeningState } from '../../../parts/opening-state.tsx';
import { usePage } from '../../../render/use-page.ts';
import type { HelpingMunicipality } from './find-help.ts';
import { KINDS_IN_FULL } from './kinds.tsx';

interface Props {
  readonly here: HelpingMunicipality;
  readonly kinds: readonly FoundServiceFragment[];
}

/** Whom to call or visit for the help that fits best: NAV offices, health and care, or both. */
export function WhoHelps({ here, kinds }: Props) {
  const { municipality: text, results } = usePage().words;
  const shown = kinds.slice(0, KINDS_IN_FULL);
  const isNav = shown.some(({ providedByNav }) => providedByNav);
  const others = shown.filter(({ providedByNav, code }) => !providedByNav && code !== 'CRISIS_CENTRE');
  return (
    <section aria-labelledby="hvem">
      <h2 id="hvem">{results.whoHelps(here.name)}</h2>
      {isNav && here.offices.length > 1 && <p>{results.uncertain}</p>}
      {isNav &&
        (here.offices.length === 0 ? (
          <p>{text.noOffice}</p>
        ) : (
          <ul className="result-list">
            {here.offices.map((office) => (
              <li key={office.number} className="card">
                <HelpingOffice office={office} municipality={here.number} />
              </li>
            ))}
          </ul>
        ))}
      {others.length > 0 && (
        <p>
          {results.healthAndCare} {here.website && <a href={here.website}>{results.municipalWebsite(here.name)}</a>}
        </p>
      )}
      <p>
        <a href={`/kommune/${here.number}`}>{results.everythingIn(here.name)}</a>
      </p>
    </section>
  );
}

interface OfficeProps {
  readonly office: HelpingOfficeFragment;
  readonly municipality: string;
}

function HelpingOffice({ office, municipality }: OfficeProps) {
  const { words } = usePage();
  const { municipality: text } = words;
  const phones = office.phones.filter(({ purpose }) => purpose !== 'EMERGENCY');
  const known = [office.dropIn, office.phone].filter(({ state }) => state !== 'UNKNOWN');
  return (
    <>
      <h3>
        <a href={`/kommune/${municipality}#kontor-${office.number}`}>{office.name}</a>
      </h3>
      {known.length === 0 ? (
        <p>
          <OpeningState state={office.dropIn} />
        </p>
      ) : (
        known.map((state) => (
          <p key={state.channel}>
            {words.channels[state.channel]}: <OpeningState state={state} />
          </p>
        ))
      )}
      <ul className="number-list">
        {phones.map(({ number, purpose }) => (
          <li key={number + purpose}>
            <PhoneLink number={number} /> {text.phonePurposes[purpose]}
          </li>
        ))}
      </ul>
      {office.profile?.applyUrl && (
        <p>
          <a href={office.profile.applyUrl}>{text.officeFacts.apply}</a>
        </p>
      )}
    </>
  );
}
