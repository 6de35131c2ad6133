export interface SourceNode {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly updatedOn: string | null;
  readonly retrievedOn: string;
  /** Protected: what the platform's editors note about it, for partners. Null: nothing. */
  readonly comment: string | null;
  /** The first day on which it was no longer there; null: it is there, as far as is known. */
  readonly closedOn: string | null;
  /** The suffix of all ids of a past version, see `pastIdSuffix`. Not enumerable, so that it is not part of the answer. */
  readonly idSuffix?: string;
  /** True for made-up example data: shown wherever it shows. */
  readonly synthetic: boolean;
}

/** The fields of every fact that has a source. */
export interface Sourced {
  /** The source that gives the value now shown. */
  readonly source: SourceNode;
  /** The source itself and those of its parts (phones, texts), without repeats. */
  readonly sources: readonly SourceNode[];
  /** When a person last confirmed it; null: never. */
  readonly verifiedAt: string | null;
}
