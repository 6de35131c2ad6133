import { Table } from '@navikt/ds-react/Table';
import { DayHours } from '../../../parts/week-table.tsx';
import { usePage } from '../../../render/use-page.ts';
import { groupDigits } from '../../../words/show-phone.ts';
import { showDay } from '../../../words/show-time.ts';
import type { DaysDone, DaysPreview } from './day-changes.ts';
import type { ShownDays } from './load-days.ts';

type Row = Omit<DaysPreview[number]['days'][number], 'date'> & { readonly name: string };

interface Props {
  readonly shown: ShownDays;
  readonly result: DaysDone | null;
}

/** One day as residents read it: of every channel; where something is tried, as it would be. */
export function DayAsSeen({ shown, result }: Props) {
  const { words, language } = usePage();
  const { calendar: text } = words.forms;
  const tried = result?.kind === 'preview' ? result : null;
  const day = tried?.form.from ?? shown.day;
  const rows = tried === null ? rowsNow(shown, words.channels) : rowsTried(tried.preview, day, words.channels);
  return (
    <section id="dagen" className={tried === null ? 'card' : 'card card--success'} aria-labelledby="dagen-tittel">
      <div role={tried === null ? undefined : 'status'}>
        <h2 id="dagen-tittel">{text.asResident(showDay(day, language))}</h2>
        {tried !== null && <p className="doubt">{text.notSaved}</p>}
        {rows.length === 0 ? (
          <p>{tried === null ? text.unknownDay : words.own.previewEmpty}</p>
        ) : (
          <Table size="small" aria-label={text.asResident(showDay(day, language))}>
            <Table.Body>
              {rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an office has a channel at several places, told apart by their order
                <Table.Row key={`${row.name} ${index}`}>
                  <Table.HeaderCell scope="row">{row.name}</Table.HeaderCell>
                  <Table.DataCell>
                    <DayHours day={{ ...row, date: day }} />
                  </Table.DataCell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        )}
      </div>
    </section>
  );
}

type Names = Readonly<Record<DaysPreview[number]['channel'], string>>;

function rowsNow({ office }: ShownDays, names: Names): readonly Row[] {
  return (office?.day ?? []).map(({ channel, reception, phone, ...hours }) => {
    const place = reception?.name ?? (phone === null ? null : groupDigits(phone.number));
    return { ...hours, name: place === null ? names[channel] : `${names[channel]}, ${place}` };
  });
}

function rowsTried(preview: DaysPreview, day: string, names: Names): readonly Row[] {
  return preview.flatMap(({ channel, days }) =>
    days
      .filter(({ date }) => date === day)
      .map(({ state, reason, spans }) => ({ state, reason, spans, name: names[channel] })),
  );
}
