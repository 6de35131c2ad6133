import { in3, type Texts } from '../languages/language.ts';
import type { TrendSignal } from './trend-signal.ts';

interface Compared {
  readonly label: Texts;
  /** There is no other municipality in it. */
  readonly isEmpty: boolean;
}

/**
 * A signal in words.
 * @param comparison what was compared with; null: nothing.
 * @param comparisonCount municipalities that are looked at together.
 */
export function explainSignal(signal: TrendSignal, comparison: Compared | null, comparisonCount: number): Texts {
  if (comparison === null)
    return in3(
      'Det er ikke bedt om noen sammenligning.',
      'Det er ikkje bedt om noka samanlikning.',
      'No comparison was asked for.',
    );
  const { label } = comparison;
  if (comparison.isEmpty)
    return in3(
      `Det er ingen andre kommuner å sammenligne med (${label.nb}).`,
      `Det er ingen andre kommunar å samanlikne med (${label.nn}).`,
      `There are no other municipalities to compare with (${label.en}).`,
    );
  const count = comparisonCount;
  const among =
    count > 1
      ? in3(
          ` når ${count} kommuner vurderes samlet`,
          ` når ${count} kommunar blir vurderte samla`,
          ` when ${count} municipalities are looked at together`,
        )
      : in3('', '', '');
  switch (signal) {
    case 'HIGHER':
      return in3(
        `Høyere enn ${label.nb}, mer enn tilfeldigheter forklarer${among.nb}.`,
        `Høgare enn ${label.nn}, meir enn tilfelle forklarer${among.nn}.`,
        `Higher than ${label.en}, more than chance explains${among.en}.`,
      );
    case 'LOWER':
      return in3(
        `Lavere enn ${label.nb}, mer enn tilfeldigheter forklarer${among.nb}.`,
        `Lågare enn ${label.nn}, meir enn tilfelle forklarer${among.nn}.`,
        `Lower than ${label.en}, more than chance explains${among.en}.`,
      );
    case 'WITHIN':
      return in3(
        `Skiller seg ikke mer fra ${label.nb} enn tilfeldigheter kan forklare${among.nb}.`,
        `Skil seg ikkje meir frå ${label.nn} enn tilfelle kan forklare${among.nn}.`,
        `Differs no more from ${label.en} than chance can explain${among.en}.`,
      );
    case 'TOO_FEW':
      return in3(
        `For få saker til å sammenligne med ${label.nb}.`,
        `For få saker til å samanlikne med ${label.nn}.`,
        `Too few cases to compare with ${label.en}.`,
      );
  }
}
