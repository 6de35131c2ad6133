import { usePage } from '../../../render/use-page.ts';

const NAMES = { xlsx: 'Excel', csv: 'CSV', svg: 'SVG', png: 'PNG' } as const;
type Ending = keyof typeof NAMES;

interface Props {
  /** Address of the files without their ending. */
  readonly path: string;
  readonly query: string;
  /** The files there are; left out: all four. */
  readonly endings?: readonly Ending[];
}

/** The same view as files, by its own address. */
export function Download({ path, query, endings = ['xlsx', 'csv', 'svg', 'png'] }: Props) {
  const { oversight: text } = usePage().words;
  return (
    <p className="no-print">
      {text.download}:{' '}
      {endings.map((ending, index) => (
        <span key={ending}>
          {index > 0 && ' · '}
          <a href={`${path}.${ending}?${query}`}>{NAMES[ending]}</a>
        </span>
      ))}
    </p>
  );
}
