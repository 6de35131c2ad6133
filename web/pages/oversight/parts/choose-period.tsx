import { usePage } from '../../../render/use-page.ts';
import { choosablePeriods, type Period } from '../read-period.ts';

interface Props {
  readonly period: Period;
  /** The page's address for another period. */
  readonly addressOf: (period: Period) => string;
}

export function ChoosePeriod({ period, addressOf }: Props) {
  const { words, today } = usePage();
  const { oversight: text } = words;
  return (
    <nav aria-label={text.choosePeriod} className="no-print">
      <ul className="site-menu">
        {choosablePeriods(today, text.quarter).map(({ label, from, to }) => (
          <li key={label}>
            <a
              href={addressOf({ from, to })}
              aria-current={from === period.from && to === period.to ? 'page' : undefined}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
