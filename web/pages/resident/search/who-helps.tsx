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
      {isNav && (here.offices.length === 0 ? <p>{text.noOffice}</p> : <Offices here={here} />)}
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

/** Offices of which something is known, then the others together: they lack the same. */
function Offices({ here }: { readonly here: HelpingMunicipality }) {
  const unknown = here.offices.filter(isUnknown);
  const shown = unknown.length > 1 ? here.offices.filter((office) => !isUnknown(office)) : here.offices;
  return (
    <ul className="result-list">
      {shown.map((office) => (
        <li key={office.number} className="card">
          <HelpingOffice office={office} municipality={here.number} />
        </li>
      ))}
      {unknown.length > 1 && (
        <li className="card">
          <UnknownOffices offices={unknown} municipality={here.number} />
        </li>
      )}
    </ul>
  );
}

const knownStates = ({ dropIn, phone }: HelpingOfficeFragment) =>
  [dropIn, phone].filter(({ state }) => state !== 'UNKNOWN');
const isUnknown = (office: HelpingOfficeFragment) =>
  knownStates(office).length === 0 &&
  office.profile === null &&
  office.phones.every(({ purpose }) => purpose === 'NATIONAL_LINE');

interface UnknownProps {
  readonly offices: readonly HelpingOfficeFragment[];
  readonly municipality: string;
}

function UnknownOffices({ offices, municipality }: UnknownProps) {
  const { municipality: text } = usePage().words;
  const [first] = offices;
  return (
    <>
      <ul className="link-list link-list--first">
        {offices.map((office) => (
          <li key={office.number}>
            <OfficeLink office={office} municipality={municipality} />
          </li>
        ))}
      </ul>
      <p>{text.officeUnknown}</p>
      {first && <Phones phones={first.phones} />}
    </>
  );
}

interface OfficeProps {
  readonly office: HelpingOfficeFragment;
  readonly municipality: string;
}

const OfficeLink = ({ office, municipality }: OfficeProps) => (
  <a href={`/kommune/${municipality}#kontor-${office.number}`}>{office.name}</a>
);

function Phones({ phones }: Pick<HelpingOfficeFragment, 'phones'>) {
  const { municipality: text } = usePage().words;
  return (
    <ul className="number-list">
      {phones.map(({ number, purpose }) => (
        <li key={number + purpose}>
          <PhoneLink number={number} /> {text.phonePurposes[purpose]}
        </li>
      ))}
    </ul>
  );
}

function HelpingOffice({ office, municipality }: OfficeProps) {
  const { words } = usePage();
  const known = knownStates(office);
  return (
    <>
      <h3>
        <OfficeLink office={office} municipality={municipality} />
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
      <Phones phones={office.phones.filter(({ purpose }) => purpose !== 'EMERGENCY')} />
      {office.profile?.applyUrl && (
        <p>
          <a href={office.profile.applyUrl}>{words.municipality.officeFacts.apply}</a>
        </p>
      )}
    </>
  );
}
