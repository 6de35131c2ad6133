import { Fragment } from 'react';
import { FormToken } from '../../../parts/form-token.tsx';
import { OpeningState } from '../../../parts/opening-state.tsx';
import { SubmitButton } from '../../../parts/submit-button.tsx';
import { usePage } from '../../../render/use-page.ts';
import { groupDigits } from '../../../words/show-phone.ts';
import { showDay } from '../../../words/show-time.ts';
import type { ShownOwn } from './load-own.ts';

interface Props {
  readonly office: ShownOwn['municipality']['offices'][number];
  readonly shown: ShownOwn;
}

/** Shows an office as residents see it, and asks whether it is right. */
export function OfficeToVerify({ office, shown }: Props) {
  const { words, language, formToken } = usePage();
  const { own: text, municipality: names, ownPages } = words;
  const { number, name, version, verifiedAt, phones, visitingAddress } = office;
  const municipality = shown.municipality.number;
  const lines = [...new Set(phones.map((phone) => phone.number))];
  return (
    <article className="card" aria-label={name}>
      <h3>{name}</h3>
      <dl className="facts facts--stacked">
        <div>
          <dt>{words.channels.DROP_IN}</dt>
          <dd>
            <OpeningState state={office.dropIn} />
          </dd>
        </div>
        <div>
          <dt>{names.phone}</dt>
          <dd>
            {lines.length === 0 && words.unknown}
            {lines.map((line, index) => (
              <Fragment key={line}>
                {index > 0 && ', '}
                <span className="unbroken">{groupDigits(line)}</span>
              </Fragment>
            ))}
          </dd>
        </div>
        <div>
          <dt>{names.address}</dt>
          <dd>
            {visitingAddress === null
              ? words.unknown
              : `${visitingAddress.street}, ${visitingAddress.postalCode} ${visitingAddress.city}`}
          </dd>
        </div>
      </dl>
      <form method="post" action={`/min-kommune?kommune=${municipality}`}>
        <FormToken token={formToken} />
        <input type="hidden" name="gjor" value="stemmer" />
        <input type="hidden" name="kontor" value={number} />
        <input type="hidden" name="versjon" value={version} />
        <input type="hidden" name="nokkel" value={`${shown.key}-${number}`} />
        <p>
          {verifiedAt === null ? text.neverConfirmed : words.confirmedOn(showDay(verifiedAt.slice(0, 10), language))}
        </p>
        <SubmitButton label={text.itIsRight} isMain spoken={`${text.itIsRight}: ${name}`} />
      </form>
      <ul className="link-list">
        <li>
          <a href={`/min-kommune/kontor/${number}`} aria-label={`${ownPages.openOffice}: ${name}`}>
            {ownPages.openOffice}
          </a>
        </li>
        <li>
          <a href={`/min-kommune/dager?kommune=${municipality}&kontor=${number}`} aria-label={`${text.close}: ${name}`}>
            {text.close}
          </a>
        </li>
        <li>
          <a href={`/kommune/${municipality}`} aria-label={`${text.asResident}: ${name}`}>
            {text.asResident}
          </a>
        </li>
      </ul>
    </article>
  );
}
