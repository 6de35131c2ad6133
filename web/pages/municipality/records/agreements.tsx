import { usePage } from '../../../render/use-page.ts';
import { dayBefore, showDay } from '../../../words/show-time.ts';
import { type EditField, EditForm, type SentEdit } from '../parts/edit-form.tsx';
import type { ShownRecords } from './load-records.ts';

interface Props {
  readonly shown: ShownRecords;
  readonly action: string;
  readonly sent: SentEdit | null;
}

type Agreement = ShownRecords['municipality']['crisisCentreAgreements'][number];

/** The municipality's agreements with crisis centres, with a form for each and one for another. */
export function Agreements({ shown, action, sent }: Props) {
  const { words } = usePage();
  const { ownPages: text, forms } = words;
  const form = { action, does: 'avtale', pageKey: shown.key, sent };
  const { crisisCentreAgreements: agreements } = shown.municipality;
  return (
    <section aria-labelledby="avtaler">
      <h2 id="avtaler">{text.agreements}</h2>
      {agreements.length === 0 && <p>{text.noAgreements}</p>}
      {agreements.map((agreement) => (
        <article key={agreement.id} className="card card--small">
          <Known agreement={agreement} />
          <EditForm
            {...form}
            id={agreement.id}
            version={agreement.version}
            summary={forms.edit}
            named={agreement.crisisCentre.name}
            fields={fieldsOf(words, agreement)}
          />
        </article>
      ))}
      <EditForm
        {...form}
        summary={forms.agreement.add}
        fields={[
          {
            name: 'krisesenter',
            label: forms.agreement.centre,
            required: true,
            options: shown.centres.map(({ id, name }) => ({ value: id, label: name })),
          },
          ...fieldsOf(words, null),
        ]}
      />
    </section>
  );
}

function Known({
  agreement: { crisisCentre, form, capacityPlaces, validFrom, validTo },
}: {
  readonly agreement: Agreement;
}) {
  const { words, language } = usePage();
  const { ownPages: text, forms } = words;
  const day = (date: string | null) => (date === null ? words.unknown.toLowerCase() : showDay(date, language));
  return (
    <>
      <h3>{crisisCentre.name}</h3>
      <dl className="facts">
        <div>
          <dt>{forms.agreement.form}</dt>
          <dd>{forms.agreement.forms[form]}</dd>
        </div>
        <div>
          <dt>{forms.agreement.capacity}</dt>
          <dd>{capacityPlaces ?? words.unknown.toLowerCase()}</dd>
        </div>
        <div>
          <dt>{forms.agreement.from}</dt>
          <dd>{day(validFrom)}</dd>
        </div>
        <div>
          <dt>{forms.agreement.last}</dt>
          <dd>{validTo === null ? text.noEnd : day(dayBefore(validTo))}</dd>
        </div>
      </dl>
    </>
  );
}

function fieldsOf({ forms }: ReturnType<typeof usePage>['words'], agreement: Agreement | null): readonly EditField[] {
  const { agreement: text } = forms;
  const { form, capacityPlaces, validFrom, validTo } = agreement ?? {};
  return [
    {
      name: 'form',
      label: text.form,
      required: true,
      value: form ?? null,
      options: Object.entries(text.forms).map(([value, label]) => ({ value, label })),
    },
    {
      name: 'plasser',
      label: text.capacity,
      type: 'number',
      value: capacityPlaces == null ? null : String(capacityPlaces),
    },
    { name: 'fra', label: text.from, type: 'date', value: validFrom ?? null },
    { name: 'siste', label: text.last, type: 'date', value: validTo ? dayBefore(validTo) : null, help: text.lastHelp },
  ];
}
