import { Table } from '@navikt/ds-react/Table';
import { ScrollFrame } from '../../../parts/scroll-table.tsx';
import { StoredText } from '../../../parts/stored-text.tsx';
import { usePage } from '../../../render/use-page.ts';
import { groupDigits } from '../../../words/show-phone.ts';
import { showDays } from '../../../words/show-stored.ts';
import { showDay, showTime } from '../../../words/show-time.ts';
import type { ShownOffice } from './load-office.ts';
import type { OfficeDone } from './office-changes.ts';
import { WeekForm } from './week-form.tsx';

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
  const place = rules.reception?.name ?? (rules.phone === null ? '' : text.ofLine(groupDigits(rules.phone.number)));
  const title = [words.channels[rules.channel], place].filter(Boolean).join(', ');
  const present = rules.weekly.filter(({ validTo }) => validTo === null || validTo > today);
  const sent = result !== null && result.kind !== 'done' ? (result.week ?? null) : null;
  const isSent = sent !== null && sent.channel === rules.channel && sent.reception === (rules.reception?.id ?? '');
  return (
    <div className="card card--small">
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
    <ScrollFrame label={label}>
      <Table size="small" aria-label={label} className="rules">
        <Table.Body>
          {rules.map((rule, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rules have no id, and their order is the order of the answer
            <Table.Row key={index}>
              <Table.HeaderCell scope="row">{showDays(rule.days, words)}</Table.HeaderCell>
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
    </ScrollFrame>
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
  ];
  return (
    <>
      {parts.join('; ')}
      {rule.note !== null && (
        <>
          ; <StoredText>{rule.note}</StoredText>
        </>
      )}{' '}
      <span className="source">
        <StoredText>{rule.sources.map(({ title }) => title).join(', ')}</StoredText>
      </span>
    </>
  );
}
