import { StoredText } from '../../../parts/stored-text.tsx';
import { usePage } from '../../../render/use-page.ts';
import { groupDigits } from '../../../words/show-phone.ts';
import type { Words } from '../../../words/words.ts';
import { type EditField, EditForm, type SentEdit } from '../parts/edit-form.tsx';
import type { ShownOffice } from './load-office.ts';

interface Props {
  readonly shown: ShownOffice;
  readonly sent: SentEdit | null;
}

type Office = ShownOffice['office'];
type Options = Readonly<Record<string, string>>;

const optionsOf = (words: Options) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** Purposes that an office's own line may have; the others are whole services' numbers. */
const PURPOSES = ['SWITCHBOARD', 'EMERGENCY', 'DEBT_ADVICE', 'OTHER'] as const;

export function Phones({ shown, sent }: Props) {
  const { words } = usePage();
  const { forms } = words;
  const own = shown.office.phones.filter(({ purpose }) => purpose !== 'NATIONAL_LINE');
  const form = { action: `${shown.path}#telefoner`, does: 'telefon', pageKey: shown.key, sent };
  return (
    <section aria-labelledby="telefoner" className="card card--list">
      <h2 id="telefoner">{words.ownPages.phones.title}</h2>
      {own.map((phone) => (
        <article key={phone.id}>
          <p>
            <strong>{groupDigits(phone.number)}</strong> {forms.phone.purposes[phone.purpose]}
            {phone.comment !== null && (
              <span className="help help--block">
                <StoredText>{phone.comment}</StoredText>
              </span>
            )}
          </p>
          <EditForm
            {...form}
            id={phone.id}
            version={phone.version}
            summary={forms.edit}
            named={groupDigits(phone.number)}
            fields={phoneFields(words, phone)}
          />
        </article>
      ))}
      <EditForm {...form} summary={forms.phone.add} fields={phoneFields(words, null)} />
    </section>
  );
}

function phoneFields(words: Words, phone: Office['phones'][number] | null): readonly EditField[] {
  const { forms, ownPages } = words;
  return [
    {
      name: 'nummer',
      label: ownPages.phones.number,
      type: 'tel',
      value: phone?.number ?? null,
      required: true,
      lengthMax: 30,
    },
    {
      name: 'formaal',
      label: forms.phone.purpose,
      value: phone?.purpose ?? null,
      required: true,
      options: PURPOSES.map((value) => ({ value, label: forms.phone.purposes[value] })),
    },
    { name: 'merknad', label: ownPages.phones.comment, value: phone?.comment ?? null, lengthMax: 500 },
  ];
}

export function Places({ shown, sent }: Props) {
  const { words } = usePage();
  const { forms, ownPages } = words;
  const form = { action: `${shown.path}#steder`, does: 'sted', pageKey: shown.key, sent };
  return (
    <section aria-labelledby="steder" className="card card--list">
      <h2 id="steder">{ownPages.places.title}</h2>
      {shown.office.receptions.length === 0 && <p>{ownPages.places.none}</p>}
      {shown.office.receptions.map((place) => (
        <article key={place.id}>
          <p>
            <strong>{place.name}</strong> {forms.place.kinds[place.kind]}
            <span className="help help--block">
              {place.address === null
                ? ownPages.places.noAddress
                : `${place.address.street}, ${place.address.postalCode} ${place.address.city}`}
            </span>
          </p>
          <EditForm
            {...form}
            id={place.id}
            version={place.version}
            summary={forms.edit}
            named={place.name}
            fields={placeFields(words, place)}
          />
        </article>
      ))}
      <EditForm {...form} summary={forms.place.add} fields={placeFields(words, null)} />
    </section>
  );
}

function placeFields(
  { forms: { place: text } }: Words,
  place: Office['receptions'][number] | null,
): readonly EditField[] {
  const { address } = place ?? {};
  return [
    { name: 'navn', label: text.name, value: place?.name ?? null, required: true, lengthMax: 200 },
    { name: 'slag', label: text.kind, value: place?.kind ?? null, required: true, options: optionsOf(text.kinds) },
    { name: 'gate', label: text.street, value: address?.street ?? null, lengthMax: 200 },
    { name: 'postnummer', label: text.postalCode, value: address?.postalCode ?? null, lengthMax: 4 },
    { name: 'poststed', label: text.city, value: address?.city ?? null, lengthMax: 200 },
    { name: 'adkomst', label: text.access, value: place?.accessDescription ?? null, lengthMax: 10_000 },
  ];
}

export function People({ shown, sent }: Props) {
  const { words } = usePage();
  const { forms, ownPages } = words;
  const { people: text } = ownPages;
  const form = { action: `${shown.path}#folk`, does: 'kontakt', pageKey: shown.key, sent };
  return (
    <section aria-labelledby="folk" className="card card--list">
      <h2 id="folk">{text.title}</h2>
      <p className="help">{forms.person.notPublic}</p>
      {shown.office.contacts.length === 0 && <p>{text.none}</p>}
      {shown.office.contacts.map((person) => {
        const { id, version, role, name, phone, email } = person;
        const details = [phone === null ? null : groupDigits(phone), email].filter(Boolean).join(', ');
        return (
          <article key={id}>
            <p>
              <strong>{text.roles[role]}</strong>: {name ?? text.noName}
              {details !== '' && <span className="help help--block">{details}</span>}
            </p>
            <EditForm
              {...form}
              id={id}
              version={version}
              summary={forms.edit}
              named={`${text.roles[role]}: ${name ?? text.noName}`}
              fields={personFields(words, person)}
            />
          </article>
        );
      })}
      <EditForm {...form} summary={forms.person.add} fields={personFields(words, null)} />
    </section>
  );
}

function personFields({ forms, ownPages }: Words, person: Office['contacts'][number] | null): readonly EditField[] {
  const { person: text } = forms;
  const { role = null, name = null, phone = null, email = null } = person ?? {};
  return [
    { name: 'rolle', label: text.role, value: role, required: true, options: optionsOf(ownPages.people.roles) },
    { name: 'navn', label: text.name, value: name, lengthMax: 200 },
    { name: 'telefon', label: text.phone, type: 'tel', value: phone, lengthMax: 30 },
    { name: 'epost', label: text.email, type: 'email', value: email, lengthMax: 254 },
  ];
}
