import { Table } from '@navikt/ds-react/Table';
import { reasonIn } from '../../../parts/opening-state.tsx';
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
  // Each row without hours would say the same sentence: they are named in one list instead.
  const [unknown, known] = [rows.filter(isUnknown), rows.filter((row) => !isUnknown(row))];
  return (
    <section id="dagen" className={tried === null ? 'card' : 'card card--success'} aria-labelledby="dagen-tittel">
      <div role={tried === null ? undefined : 'status'}>
        <h2 id="dagen-tittel">{text.asResident(showDay(day, language))}</h2>
        {tried !== null && <p className="doubt">{text.notSaved}</p>}
        {rows.length === 0 && <p>{tried === null ? text.unknownDay : words.own.previewEmpty}</p>}
        {known.length > 0 && (
          <Table size="small" aria-label={text.asResident(showDay(day, language))}>
            <Table.Body>
              {known.map((row, index) => (
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
        {[...Map.groupBy(unknown, (row) => reasonIn(language, row))].map(([reason, alike]) => (
          <Unknown key={reason} reason={reason} names={alike.map(({ name }) => name)} />
        ))}
      </div>
    </section>
  );
}

/** Names of places and channels without known hours, with the reason once. */
function Unknown({ reason, names }: { readonly reason: string | null | undefined; readonly names: readonly string[] }) {
  const { words } = usePage();
  return (
    <>
      <p>
        <strong>{words.states.UNKNOWN}</strong> {reason}
      </p>
      <ul>
        {[...new Set(names)].map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </>
  );
}

const isUnknown = ({ state, spans }: Row) => state === 'UNKNOWN' && spans.length === 0;

type Names = Readonly<Record<DaysPreview[number]['channel'], string>>;

function rowsNow({ office }: ShownDays, names: Names): readonly Row[] {
  return (office?.day ?? []).map(({ channel, reception, phone, ...hours }) => {
    const place = reception?.name ?? (phone === null ? null : groupDigits(phone.number));
    return { ...hours, name: place === null ? names[channel] : `${names[channel]}, ${place}` };
  });
}

/** A channel that several places have is one row where they are alike: a preview does not name places. */
function rowsTried(preview: DaysPreview, day: string, names: Names): readonly Row[] {
  const rows: readonly Row[] = preview.flatMap(({ channel, days }) =>
    days
      .filter(({ date }) => date === day)
      .map(({ state, reason, spans }) => ({ state, reason, spans, name: names[channel] })),
  );
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
