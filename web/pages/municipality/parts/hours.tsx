import { Table } from '@navikt/ds-react/Table';
import { FormToken } from '../../../parts/form-token.tsx';
import { INPUT, SubmitButton } from '../../../parts/submit-button.tsx';
import { WeekTable } from '../../../parts/week-table.tsx';
import { usePage } from '../../../render/use-page.ts';
import { showDay, showTime } from '../../../words/show-time.ts';
import type { ShownOffice } from '../load-office.ts';
import type { OfficeDone } from '../office-changes.ts';
import { WEEKDAYS } from '../read-week.ts';

type Rules = ShownOffice['office']['hoursRules'][number];
type Rule = Rules['weekly'][number];

interface Props {
  readonly shown: ShownOffice;
  readonly result: OfficeDone | null;
}

/** The regular hours of each channel as they were given, and a week to write in their place. */
export function Hours({ shown, result }: Props) {
  const { words } = usePage();
  const { hours: text } = words.ownPages;
  const { office } = shown;
  return (
    <section aria-labelledby="tider">
      <h2 id="tider">{text.title}</h2>
      {office.hoursRules.length === 0 && <p>{text.none}</p>}
      {office.hoursRules.map((rules) => (
        <OfChannel key={placeOf(rules)} rules={rules} shown={shown} result={result} />
      ))}
    </section>
  );
}

const placeOf = ({ channel, reception, phone }: Rules) => `${channel}-${reception?.id ?? phone?.id ?? ''}`;

function OfChannel({ rules, shown, result }: Props & { readonly rules: Rules }) {
  const { words, today } = usePage();
  const { hours: text } = words.ownPages;
  const place = rules.reception?.name ?? (rules.phone === null ? '' : text.ofLine(rules.phone.number));
  const title = [words.channels[rules.channel], place].filter(Boolean).join(', ');
  const present = rules.weekly.filter(({ validTo }) => validTo === null || validTo > today);
  const sent = result !== null && result.kind !== 'done' ? (result.week ?? null) : null;
  const isSent = sent !== null && sent.channel === rules.channel && sent.reception === (rules.reception?.id ?? '');
  return (
    <div className="card">
      <h3>{title}</h3>
      {present.length === 0 ? <p>{text.none}</p> : <Given rules={present} label={`${title}: ${text.now}`} />}
      {rules.phone === null && (
        <details open={isSent}>
          <summary>{text.change}</summary>
          <WeekForm rules={rules} shown={shown} result={isSent ? result : null} title={title} />
        </details>
      )}
    </div>
  );
}

function Given({ rules, label }: { readonly rules: readonly Rule[]; readonly label: string }) {
  const { words } = usePage();
  return (
    <div className="scroll">
      <Table size="small" aria-label={label}>
        <Table.Body>
          {rules.map((rule, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rules have no id, and their order is the order of the answer
            <Table.Row key={index}>
              <Table.HeaderCell scope="row">{rule.days.map((day) => words.weekdays[day]).join(', ')}</Table.HeaderCell>
              <Table.DataCell>
                <RuleHours rule={rule} />
              </Table.DataCell>
              <Table.DataCell>
                <Holds rule={rule} />
              </Table.DataCell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function RuleHours({ rule }: { readonly rule: Rule }) {
  const { words, language } = usePage();
  const { hours: text } = words.ownPages;
  if (rule.hoursUnknown) return text.unknown;
  if (rule.spans.length === 0) return text.closed;
  return rule.spans
    .map(({ opens, closes, state }) => {
      const times = `${showTime(opens, language)}–${showTime(closes, language)}`;
      return state === 'OPEN' ? times : `${times} ${words.states[state].toLowerCase()}`;
    })
    .join(', ');
}

function Holds({ rule }: { readonly rule: Rule }) {
  const { words, language } = usePage();
  const { hours: text } = words.ownPages;
  const until = rule.validTo === null ? null : showDay(rule.validTo, language);
  const parts = [
    rule.validFrom === null ? text.always : text.holds(showDay(rule.validFrom, language), until),
    ...(rule.cycleFrom === null ? [] : [text.second(showDay(rule.cycleFrom, language))]),
    ...(rule.season === null ? [] : [text.season(rule.season.from, rule.season.until)]),
    ...(rule.note === null ? [] : [rule.note]),
  ];
  return (
    <>
      {parts.join('; ')} <span className="source">{rule.sources.map(({ title }) => title).join(', ')}</span>
    </>
  );
}

/** The week that holds today, as a person would write it. */
function writtenWeek({ weekly }: Rules, today: string): Readonly<Record<string, string>> {
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
  return Object.fromEntries(WEEKDAYS.map((day) => [day, text(day).join(', ')]));
}

function WeekForm({ rules, shown, result, title }: Props & { readonly rules: Rules; readonly title: string }) {
  const { words, today, formToken } = usePage();
  const { hours: text } = words.ownPages;
  const sent = result !== null && result.kind !== 'done' ? (result.week ?? null) : null;
  const days: Readonly<Record<string, string>> = sent?.days ?? writtenWeek(rules, today);
  const isFiner = rules.weekly.some(({ everyWeeks, season }) => everyWeeks === 2 || season !== null);
  return (
    <form method="post" action={`${shown.path}#tider`} className="calculator">
      <FormToken token={formToken} />
      <input type="hidden" name="nokkel" value={shown.key} />
      <input type="hidden" name="versjon" value={shown.office.version} />
      <input type="hidden" name="kanal" value={rules.channel} />
      <input type="hidden" name="sted" value={rules.reception?.id ?? ''} />
      {isFiner && <p className="warning">{text.finer}</p>}
      <fieldset>
        <legend>{title}</legend>
        <p>{text.help}</p>
        {WEEKDAYS.map((day) => (
          <label key={day}>
            {words.weekdays[day]}
            <input name={day} defaultValue={days[day]} maxLength={100} className={INPUT} />
          </label>
        ))}
      </fieldset>
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
