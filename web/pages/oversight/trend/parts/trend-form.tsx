import { Button } from '@navikt/ds-react/Button';
import type { ReactNode } from 'react';
import { usePage } from '../../../../render/use-page.ts';
import type { Trends } from '../load-trend.ts';
import { COMPARISONS, MEASURES, OTHERS_LENGTH_MAX, PERIODS } from '../read-trend-choice.ts';

interface Props {
  readonly shown: Trends;
  readonly action: string;
  /** Whether the points' length may be chosen: with one municipality, over time. */
  readonly overTime: boolean;
}

/** The choice of figures and of their comparison: a form whose address is the view. */
export function TrendForm({ shown, action, overTime }: Props) {
  const { choice, period } = shown;
  const { trend: text } = usePage().words;
  return (
    <form action={action} method="get" className="card row no-print" aria-label={text.choose}>
      <input type="hidden" name="fra" value={period.from} />
      <input type="hidden" name="til" value={period.to} />
      <Choose name="mal" label={text.measure} chosen={choice.measure} options={MEASURES} words={text.measures} />
      <Choose
        name="mot"
        label={text.comparison}
        chosen={choice.comparison}
        options={COMPARISONS}
        words={text.comparisons}
      />
      {overTime && <Choose name="per" label={text.per} chosen={choice.per} options={PERIODS} words={text.pers} />}
      <Button type="submit" variant="secondary">
        {text.show}
      </Button>
      <Municipalities shown={shown} />
    </form>
  );
}

/**
 * Municipalities to compare with: boxes for those of the region and others that are chosen, which need no second key and no
 * script, and a field for the rest of the country.
 */
function Municipalities({ shown: { choice, region, asked, nothingChosen } }: Pick<Props, 'shown'>) {
  const { trend: text } = usePage().words;
  const own = region.governor.municipalities;
  const inRegion = new Set(own.map(({ number }) => number));
  const others = asked.chosen.filter(({ number }) => !inRegion.has(number));
  const unclear = asked.unclear.map((one) => one.text).join(', ');
  return (
    <details className="choices" open={choice.comparison === 'CHOSEN' || nothingChosen}>
      <summary>{text.chosen}</summary>
      <fieldset>
        <legend className="help">{text.chosenHelp}</legend>
        {[...others, ...own].map(({ number, name }) => (
          <label key={number}>
            <input type="checkbox" name="kommune" value={number} defaultChecked={choice.chosen.includes(number)} />{' '}
            {name}
          </label>
        ))}
      </fieldset>
      <Field name="andre" label={text.others}>
        <p className="help" id="andre-hjelp">
          {text.othersHelp}
        </p>
        <input
          className="aksel-text-field__input"
          id="andre"
          name="andre"
          defaultValue={unclear}
          maxLength={OTHERS_LENGTH_MAX}
          aria-describedby="andre-hjelp"
        />
      </Field>
    </details>
  );
}

interface ChooseProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly chosen: Value;
  readonly options: readonly Value[];
  readonly words: Readonly<Record<Value, string>>;
}

function Choose<Value extends string>({ name, label, chosen, options, words }: ChooseProps<Value>) {
  return (
    <Field name={name} label={label}>
      <select className="aksel-select__input" id={name} name={name} defaultValue={chosen}>
        {options.map((option) => (
          <option key={option} value={option}>
            {words[option]}
          </option>
        ))}
      </select>
    </Field>
  );
}

function Field({
  name,
  label,
  children,
}: {
  readonly name: string;
  readonly label: string;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <label className="aksel-label" htmlFor={name}>
        {label}
      </label>
      {children}
    </div>
  );
}
