import { usePage } from '../../../render/use-page.ts';
import { showNumber } from '../../../words/show-time.ts';

export interface ShownFigure {
  readonly value?: number | null;
  readonly status: keyof ReturnType<typeof usePage>['words']['oversight']['figureStatus'];
}

export interface ShownCount extends ShownFigure {
  readonly low: number;
  readonly high: number;
}

/** A share in per cent, or why there is none. */
export function Share({ figure }: { readonly figure: ShownFigure }) {
  const { words, language } = usePage();
  if (figure.value === null || figure.value === undefined) return <NoFigure figure={figure} />;
  return <>{words.oversight.percent(showNumber(figure.value * 100, language))}</>;
}

/** A plain number, or why there is none. */
export function Plain({ figure, decimals = 0 }: { readonly figure: ShownFigure; readonly decimals?: 0 | 1 | 2 }) {
  const { language } = usePage();
  if (figure.value === null || figure.value === undefined) return <NoFigure figure={figure} />;
  return <>{showNumber(figure.value, language, decimals)}</>;
}

/** A protected count with the bounds of the true number. */
export function Count({ figure }: { readonly figure: ShownCount }) {
  const { language } = usePage();
  if (figure.value === null || figure.value === undefined) return <NoFigure figure={figure} />;
  return (
    <>
      {showNumber(figure.value, language)}
      {figure.low !== figure.high && (
        <span className="interval">
          {' '}
          ({showNumber(figure.low, language)}–{showNumber(figure.high, language)})
        </span>
      )}
    </>
  );
}

function NoFigure({ figure }: { readonly figure: ShownFigure }) {
  const { words } = usePage();
  return (
    <abbr className="gap" title={words.oversight.figureStatus[figure.status]}>
      {words.oversight.figureShort[figure.status]}
    </abbr>
  );
}
