import { usePage } from '../../../../render/use-page.ts';
import type { ShownPoint } from '../load-trend.ts';
import type { Measure } from '../read-trend-choice.ts';
import { showValue } from '../show-value.ts';

/** A figure, or why there is none. */
export function PointValue({ point, measure }: { readonly point: ShownPoint | undefined; readonly measure: Measure }) {
  const page = usePage();
  if (point === undefined) return <>{page.words.unknown}</>;
  if (point.value !== null) return <>{showValue(point.value, measure, page)}</>;
  return <span className="gap">{page.words.oversight.figureStatus[point.status]}</span>;
}
