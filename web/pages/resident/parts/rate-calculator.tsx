import { Button } from '@navikt/ds-react/Button';
import { Table } from '@navikt/ds-react/Table';
import type { ResidentHouseholdRateQuery } from '../../../generated/graphql.ts';
import { SourceList } from '../../../parts/source-list.tsx';
import { usePage } from '../../../render/use-page.ts';
import { showDay, showNumber } from '../../../words/show-time.ts';
import type { ShownMunicipality } from '../load-municipality.ts';
import type { HouseholdForm } from './read-household.ts';

interface Props {
  readonly rates: ShownMunicipality['guidelineRates'];
  readonly form: HouseholdForm;
  readonly result: ResidentHouseholdRateQuery | null;
}

const ADULTS = ['SINGLE', 'COUPLE', 'SHARED_HOUSEHOLD'] as const;

/** Shows the guideline rate of a household, by a form that works without script; the warnings come before the figures. */
export function RateCalculator({ rates, form, result }: Props) {
  const { words, language } = usePage();
  const { municipality: text } = words;
  return (
    <section className="card" aria-labelledby="sats">
      <h2 id="sats">{text.calculator}</h2>
      <p className={rates.status === 'IN_FORCE' ? undefined : 'warning'}>
        {rates.circular === null ? text.noRates : words.rateStatus[rates.status]}
        {rates.circular && rates.validFrom && ` (${text.rateOf(rates.circular, showDay(rates.validFrom, language))})`}
      </p>
      <form action="#sats" method="get" className="calculator">
        <fieldset>
          <legend>{text.adults}</legend>
          {ADULTS.map((one) => (
            <label key={one}>
              <input type="radio" name="voksne" value={one} defaultChecked={form.adults === one} />{' '}
              {text.adultKinds[one]}
            </label>
          ))}
        </fieldset>
        <div>
          <label className="aksel-label" htmlFor="barn">
            {text.childAges}
          </label>
          <p id="barn-hjelp" className="help">
            {text.childAgesHelp}
          </p>
          <input
            className="aksel-text-field__input aksel-body-short aksel-body-short--medium"
            id="barn"
            name="barn"
            inputMode="text"
            defaultValue={form.ages}
            aria-invalid={form.wrong || undefined}
            aria-describedby={form.wrong ? 'barn-hjelp barn-feil' : 'barn-hjelp'}
          />
          {form.wrong && (
            <p className="field-problem" id="barn-feil">
              {text.childAgesWrong}
            </p>
          )}
        </div>
        <Button type="submit" variant="secondary">
          {text.calculate}
        </Button>
      </form>
      {result && <Result result={result} />}
      <SourceList sources={rates.sources} />
    </section>
  );
}

function Result({ result }: { readonly result: ResidentHouseholdRateQuery }) {
  const { words, language } = usePage();
  const { municipality: text } = words;
  const { householdRate, rateCategories } = result;
  const labels = new Map(rateCategories.map(({ code, label }) => [code, label]));
  return (
    <div role="status">
      {householdRate.explanation && <p className="warning">{householdRate.explanation}</p>}
      <Table size="small">
        <caption className="visually-hidden">{text.rates}</caption>
        <Table.Body>
          {householdRate.lines.map((line) => (
            <Table.Row key={line.category}>
              <Table.HeaderCell scope="row">
                {labels.get(line.category) ?? line.category}
                {line.persons > 1 && ` × ${line.persons}`}
              </Table.HeaderCell>
              <Table.DataCell align="right">{showNumber(line.subtotalPerMonth, language)} kr</Table.DataCell>
            </Table.Row>
          ))}
          <Table.Row>
            <Table.HeaderCell scope="row">
              {text.total}, {words.perMonth}
            </Table.HeaderCell>
            <Table.DataCell align="right">
              <strong>
                {householdRate.totalPerMonth === null
                  ? words.unknown
                  : `${showNumber(householdRate.totalPerMonth, language)} kr`}
              </strong>
            </Table.DataCell>
          </Table.Row>
        </Table.Body>
      </Table>
      <h3>{text.notIncluded}</h3>
      <ul>
        {householdRate.notIncluded.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </div>
  );
}
