import type { Sourced } from './source-node.ts';

/** Age bands are data: children's categories carry [ageFrom, ageTo] in whole years, both inside. */
export interface RateCategoryNode extends Sourced {
  readonly code: string;
  readonly label: string;
  readonly kind: 'ADULT' | 'CHILD';
  readonly ageFrom: number | null;
  readonly ageTo: number | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

export interface RatePeriodNode extends Sourced {
  readonly validFrom: string;
  /** Exclusive; null: its end is unknown. */
  readonly validTo: string | null;
  /** Exclusive; up to here a source confirms the figures (the end of the year that the circular is for). */
  readonly confirmedTo: string;
  readonly circular: CircularNode | null;
  /** Category code → whole kroner a month. */
  readonly amounts: ReadonlyMap<string, number>;
}

export interface CircularNode extends Sourced {
  readonly id: string;
  readonly title: string;
  readonly publishedOn: string | null;
  /** The number is inferred, not read in an official text. */
  readonly inferred: boolean;
}
