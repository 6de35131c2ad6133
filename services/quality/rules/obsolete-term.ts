import type { Finding } from '../finding.ts';
import type { QualityInput } from '../quality-view.ts';
import { insideTexts } from './inside-texts.ts';

/** The value shown uses names that have been replaced. */
export function obsoleteTerm(input: QualityInput): Finding[] {
  return insideTexts(input, 'OBSOLETE_TERM', 'WARNING');
}
