import { Tag } from '@navikt/ds-react/Tag';
import { usePage } from '../render/use-page.ts';
import { showInstant } from '../words/show-time.ts';

export interface ShownState {
  readonly state: 'OPEN' | 'BY_APPOINTMENT' | 'CLOSED' | 'UNKNOWN';
  readonly until?: string | null;
  readonly nextOpening?: string | null;
  readonly reason?: string | null;
  readonly reasonEnglish?: string | null;
  readonly reasonNynorsk?: string | null;
}

/** Why, in the page’s language: a source’s own words are Norwegian, and are left out of an English page. */
export function reasonIn(
  language: string,
  { reason, reasonEnglish, reasonNynorsk }: Pick<ShownState, 'reason' | 'reasonEnglish' | 'reasonNynorsk'>,
): string | null | undefined {
  if (language === 'en') return reasonEnglish;
  return language === 'nn' ? (reasonNynorsk ?? reason) : reason;
}

const COLOURS = { OPEN: 'success', BY_APPOINTMENT: 'info', CLOSED: 'neutral', UNKNOWN: 'warning' } as const;

/** Open, closed or not known, now; with what comes next and why. The colour never says more than the word does. */
export function OpeningState({ state }: { readonly state: ShownState }) {
  const { words, today, language } = usePage();
  const reason = reasonIn(language, state);
  const next =
    state.state === 'OPEN' && state.until
      ? words.until(showInstant(state.until, today, language))
      : state.state !== 'OPEN' && state.nextOpening
        ? words.nextOpening(showInstant(state.nextOpening, today, language))
        : null;
  return (
    <span className="opening-state">
      <Tag data-color={COLOURS[state.state]} variant="moderate" size="small">
        {words.states[state.state]}
      </Tag>
      {next && <span> {next}</span>}
      {reason && <span className="opening-state__reason"> {reason}</span>}
    </span>
  );
}
