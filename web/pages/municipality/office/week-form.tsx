import { FormToken } from '../../../parts/form-token.tsx';
import { INPUT, SubmitButton } from '../../../parts/submit-button.tsx';
import { WeekTable } from '../../../parts/week-table.tsx';
import { usePage } from '../../../render/use-page.ts';
import type { ShownOffice } from './load-office.ts';
import type { OfficeDone } from './office-changes.ts';
import { secondName, WEEKDAYS, type Weekday, type WrittenDays } from './read-week.ts';

type Rules = ShownOffice['office']['hoursRules'][number];

interface Props {
  readonly rules: Rules;
  readonly shown: ShownOffice;
  readonly result: OfficeDone | null;
  readonly title: string;
}

/** The week that holds today, as a person would write it. */
function writtenWeek({ weekly }: Rules, today: string): WrittenDays {
  const plain = weekly.filter(
    ({ validFrom, validTo, everyWeeks, season }) =>
      everyWeeks === 1 &&
      season === null &&
      (validFrom === null || validFrom <= today) &&
      (validTo === null || validTo > today),
  );
  const of = (day: string) => plain.find(({ days }) => days.some((one) => one === day))?.spans ?? [];
  const shown = (time: string) => time.slice(0, 5).replace(':', '.');
  const text = (day: string) => of(day).map(({ opens, closes }) => `${shown(opens)}–${shown(closes)}`);
  return Object.fromEntries(WEEKDAYS.map((day) => [day, text(day).join(', ')])) as Record<Weekday, string>;
}

export function WeekForm({ rules, shown, result, title }: Props) {
  const { words, today, formToken } = usePage();
  const { hours: text } = words.ownPages;
  const sent = result !== null && result.kind !== 'done' ? (result.week ?? null) : null;
  const isFiner = rules.weekly.some(({ everyWeeks, season }) => everyWeeks === 2 || season !== null);
  return (
    <form method="post" action={`${shown.path}#tider`} className="calculator">
      <FormToken token={formToken} />
      <input type="hidden" name="nokkel" value={shown.key} />
      <input type="hidden" name="versjon" value={shown.office.version} />
      <input type="hidden" name="kanal" value={rules.channel} />
      <input type="hidden" name="sted" value={rules.reception?.id ?? ''} />
      {isFiner && <p className="warning">{text.finer}</p>}
      <Week legend={title} help={text.help} days={sent?.days ?? writtenWeek(rules, today)} nameOf={(day) => day} />
      <SecondWeek days={sent?.secondWeek ?? null} />
      <label>
        {text.firstDay}
        <input type="date" name="fra" defaultValue={sent?.from ?? today} required className={INPUT} />
      </label>
      {result?.kind === 'preview' && (
        <div role="status">
          <h4>{text.previewTitle}</h4>
          <WeekTable caption={title} days={result.preview} />
        </div>
      )}
      <div className="row">
        <SubmitButton label={text.preview} does="vis" />
        {result?.kind === 'preview' && <SubmitButton label={words.save} does="lagre" isMain />}
      </div>
    </form>
  );
}

/** The other week, where every second one differs: counted only when it is ticked. */
function SecondWeek({ days }: { readonly days: WrittenDays | null }) {
  const { secondWeek: text } = usePage().words.forms;
  return (
    <details open={days !== null} className="edit">
      <summary>{text.summary}</summary>
      <label>
        <input type="checkbox" name="annenhver" value="ja" defaultChecked={days !== null} /> {text.check}
      </label>
      <Week legend={text.secondWeek} days={days} nameOf={secondName} />
    </details>
  );
}

function Week({
  legend,
  help,
  days,
  nameOf,
}: {
  readonly legend: string;
  readonly help?: string;
  readonly days: WrittenDays | null;
  readonly nameOf: (day: Weekday) => string;
}) {
  const { weekdays } = usePage().words;
  return (
    <fieldset className="week-fields">
      <legend>{legend}</legend>
      {help !== undefined && <p className="help">{help}</p>}
      {WEEKDAYS.map((day) => (
        <label key={day}>
          {weekdays[day]}
          <input name={nameOf(day)} defaultValue={days?.[day]} maxLength={100} className={INPUT} />
        </label>
      ))}
    </fieldset>
  );
}
