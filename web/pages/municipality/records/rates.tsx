import { Table } from '@navikt/ds-react/Table';
import { ScrollTable } from '../../../parts/scroll-table.tsx';
import { usePage } from '../../../render/use-page.ts';
import { dayBefore, showDay, showNumber } from '../../../words/show-time.ts';
import { EditForm, type SentEdit } from '../parts/edit-form.tsx';
import type { ShownRecords } from './load-records.ts';

interface Props {
  readonly shown: ShownRecords;
  readonly action: string;
  readonly sent: SentEdit | null;
}

/** The municipality's own rates, with a form for each and one for another. */
export function Rates({ shown, action, sent }: Props) {
  const { words, language } = usePage();
  const { ownPages: text, forms } = words;
  const { ownRates } = shown.municipality;
  const labels = new Map(shown.categories.map(({ code, label }) => [code, label]));
  const form = { action, does: 'sats', pageKey: shown.key, sent };
  const fields = [
    { name: 'belop', label: forms.rate.amount, required: true, lengthMax: 12 },
    { name: 'siste', label: forms.rate.last, type: 'date' as const, help: forms.rate.lastHelp },
  ];
  return (
    <section aria-labelledby="satser">
      <h2 id="satser">{text.rates}</h2>
      {ownRates.length === 0 ? (
        <p>{text.noRates}</p>
      ) : (
        <ScrollTable
          caption={`${text.rates}: ${shown.municipality.name}`}
          columns={[
            { label: text.category },
            { label: text.amount, isNumber: true },
            { label: text.from },
            { label: text.until },
          ]}
        >
          {ownRates.map(({ category, amountPerMonth, validFrom, validTo }) => (
            <Table.Row key={category + validFrom}>
              <Table.HeaderCell scope="row">{labels.get(category) ?? category}</Table.HeaderCell>
              <Table.DataCell align="right">{showNumber(amountPerMonth, language)}</Table.DataCell>
              <Table.DataCell>{showDay(validFrom, language)}</Table.DataCell>
              <Table.DataCell>{validTo === null ? text.noEnd : showDay(dayBefore(validTo), language)}</Table.DataCell>
            </Table.Row>
          ))}
        </ScrollTable>
      )}
      {ownRates.map(({ category, amountPerMonth, validFrom, validTo }) => {
        const named = `${labels.get(category) ?? category}, ${showDay(validFrom, language)}`;
        return (
          <EditForm
            key={category + validFrom}
            {...form}
            id={`${category}.${validFrom}`}
            summary={forms.editOf(named)}
            named={named}
            fixed={{ kategori: category, fra: validFrom }}
            fields={fields.map((field) => ({
              ...field,
              value: field.name === 'belop' ? String(amountPerMonth) : validTo === null ? '' : dayBefore(validTo),
            }))}
          />
        );
      })}
      <EditForm
        {...form}
        summary={forms.rate.add}
        fields={[
          {
            name: 'kategori',
            label: text.category,
            required: true,
            options: shown.categories.map(({ code, label }) => ({ value: code, label })),
          },
          { name: 'fra', label: forms.rate.from, type: 'date', required: true },
          ...fields,
        ]}
      />
    </section>
  );
}
