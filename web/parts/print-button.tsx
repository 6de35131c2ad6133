import { usePage } from '../render/use-page.ts';

/** Shown by the script alone: without it, the browser's own menu prints. */
export function PrintButton() {
  const { words } = usePage();
  return (
    <button
      type="button"
      className="aksel-button aksel-button--medium no-print"
      data-variant="secondary"
      data-print
      hidden
    >
      <span className="aksel-label">{words.print}</span>
    </button>
  );
}
