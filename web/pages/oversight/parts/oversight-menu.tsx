import { usePage } from '../../../render/use-page.ts';

export const OVERSIGHT_PLACES = ['overview', 'trend', 'map', 'availability', 'alerts'] as const;
export type OversightPlace = (typeof OVERSIGHT_PLACES)[number];

const PATHS: Readonly<Record<OversightPlace, string>> = {
  overview: '/tilsyn',
  trend: '/tilsyn/utvikling',
  map: '/tilsyn/kart',
  availability: '/tilsyn/apningstid',
  alerts: '/tilsyn/varsler',
};

/** The views of the own region; the period, where there is one, goes along. */
export function OversightMenu({ here, query = '' }: { readonly here: OversightPlace | null; readonly query?: string }) {
  const { oversight: text } = usePage().words;
  return (
    <nav aria-label={text.views} className="no-print">
      <ul className="site-menu site-menu--views">
        {OVERSIGHT_PLACES.map((place) => (
          <li key={place}>
            <a href={PATHS[place] + (query && `?${query}`)} aria-current={place === here ? 'page' : undefined}>
              {text.places[place]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
