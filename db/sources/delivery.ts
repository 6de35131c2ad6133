import type { Connector } from '../../services/sources/delivery-guard.ts';
import type { DeliveryDiff } from '../../services/sources/diff-delivery.ts';
import type { JsonValue } from '../../services/sources/json-value.ts';
import type { Observation } from '../../services/sources/observation.ts';
import type { NormalisedValue, Reading } from '../../services/sources/parsing/parsed-delivery.ts';
import type { CuratedPage } from '../../services/sources/readers/read-page-facts.ts';
import type { ImportRule } from '../../services/sources/refusals/import-rules.ts';
import type { DeliveryOutcome } from '../tables/sources/delivery.ts';
import type { FindingsRun } from './recompute-findings.ts';
import type { DeliveredRecords } from './records/delivered-records.ts';
import type { WrittenObservations } from './write-observations.ts';

/** A delivery that has been read: what it says, for which sources, and the rows that could not be. */
export interface ReadDelivery extends Omit<Reading<unknown>, 'rows'> {
  /** Whose limits of size hold. */
  readonly connector: Connector;
  /** The importer's name: observations of another importer are not of this delivery, and stay. */
  readonly importer: string;
  /** The sources it speaks for. A new one is made where title and publisher are given. */
  readonly sources: readonly DeliveredSource[];
  readonly observations: readonly Observation[];
  /** Whom its pages speak to; absent: it has none. */
  readonly pages?: readonly CuratedPage[];
  /** Places by agreement, by its id: protected, so no observation. Null: the file leaves it out. */
  readonly capacities?: ReadonlyMap<string, number | null>;
  /** What it states that is no observation, such as persons and amounts; absent: nothing. */
  readonly records?: DeliveredRecords;
  /** What a row of the delivery is about, as the rejected rows' keys name it, such as the office's number. */
  readonly unitOf: (observation: Observation) => string;
  /**
   * Its day is the day it was read: an unchanged value keeps the day of its first delivery, so that a daily delivery without
   * news adds no rows.
   */
  readonly keepsFirstDay?: boolean;
  /** How its letters were read; absent: it is JSON, which is UTF-8. */
  readonly encoding?: { readonly name: string; readonly isGuess: boolean };
  /** What is stored in another form than it came in, for its sender. */
  readonly normalised?: readonly NormalisedValue[];
  /** What else the sender should know (nb), such as a part that is read and not used; absent: nothing. */
  readonly remarks?: readonly string[];
  /** The day that a register's delivery is from; absent: its statements bear days of their own, or none. */
  readonly asOf?: string;
  /** Numbers of municipalities (four digits) or counties (two) that it has as present ones; absent: it is no list of them. */
  readonly presentNumbers?: readonly string[];
  /** SHA-256 of its bytes, hexadecimal. */
  readonly fileHash: string;
  /** What the connector needs to read one of its rows again. */
  readonly context: JsonValue;
}

export interface DeliveredSource {
  readonly id: string;
  readonly made?: { readonly title: string; readonly publisher: string };
}

export interface ImportOptions {
  /** When it was read, an instant. */
  readonly now: string;
  /** The day it then is in Norway. */
  readonly today: string;
  /** Look, and change nothing but the record of having looked. */
  readonly dryRun?: boolean;
  /** A person says that the delivery is whole, however small. */
  readonly allowSmall?: boolean;
  /** A person has ordered the import although the delivery is older than the stored data. */
  readonly allowOlder?: boolean;
  /** Some rows of a delivery, not a whole one: what is not among them is not missing. */
  readonly partial?: boolean;
  readonly onProgress?: (done: number, total: number) => void;
}

/** The outcome of a delivery. */
export interface ImportReport {
  readonly outcome: DeliveryOutcome;
  /** Counted in the units of the delivery. */
  readonly diff: DeliveryDiff;
  /** Why entities missing from it were not removed, or would not have been without a person's order. */
  readonly suspicions: readonly { readonly rule: string; readonly message: string }[];
  readonly observations: WrittenObservations & { readonly withdrawn: number };
  /** Values of the directory that now follow the chosen observation. */
  readonly served: number;
  /** Rejected rows that were not known before. */
  readonly newDeadLetters: number;
  /** Null: a dry run. */
  readonly findings: FindingsRun | null;
}

/** A delivery that cannot be taken in for a reason outside of it. `rule` is stable; `message` is for a person (nb). */
export class ImportError extends Error {
  override name = 'ImportError';
  readonly rule: ImportRule;
  constructor(rule: ImportRule, message: string) {
    super(message);
    this.rule = rule;
  }
}
