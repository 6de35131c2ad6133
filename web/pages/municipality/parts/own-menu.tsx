import { usePage } from '../../../render/use-page.ts';

const PATHS = {
  todo: '/min-kommune',
  days: '/min-kommune/dager',
  records: '/min-kommune/satser',
  files: '/min-kommune/filer',
  readers: '/min-kommune/innsyn',
} as const;
export type OwnPlace = keyof typeof PATHS;

interface Props {
  readonly here: OwnPlace | null;
  /** Number of the municipality that the pages are of, which goes along. */
  readonly municipality: string;
}

/** The pages of the own municipality. */
export function OwnMenu({ here, municipality }: Props) {
  const { forms: text } = usePage().words;
  return (
    <nav aria-label={text.menu} className="no-print">
      <ul className="site-menu site-menu--views">
        {(Object.keys(PATHS) as OwnPlace[]).map((place) => (
          <li key={place}>
            <a href={`${PATHS[place]}?kommune=${municipality}`} aria-current={place === here ? 'page' : undefined}>
              {text.places[place]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
