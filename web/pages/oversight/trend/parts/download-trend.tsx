import { usePage } from '../../../../render/use-page.ts';

/** The same view as files, by its own address. */
export function DownloadTrend({ path, query }: { readonly path: string; readonly query: string }) {
  const { oversight: text } = usePage().words;
  const files = { Excel: 'xlsx', CSV: 'csv', SVG: 'svg', PNG: 'png' };
  return (
    <p className="no-print">
      {text.download}:{' '}
      {Object.entries(files).map(([name, ending], index) => (
        <span key={ending}>
          {index > 0 && ' · '}
          <a href={`${path}.${ending}?${query}`}>{name}</a>
        </span>
      ))}
    </p>
  );
}
