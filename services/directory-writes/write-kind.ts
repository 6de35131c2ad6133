import type { LocalDate } from '../calendar/date-time.ts';
import type { JsonValue } from '../sources/json-value.ts';
import type { EntityType, FieldGroup } from '../sources/observation.ts';

/** What is wrong with one item of a batch, for the person who sent it; never its value. */
export interface ItemProblem {
  readonly code: 'BAD_USER_INPUT' | 'CONFLICT' | 'FORBIDDEN' | 'NOT_FOUND';
  /** Stable name of the rule in SCREAMING_CASE, such as `PHONE_NUMBER`. */
  readonly rule: string;
  /** What the rule asks for, in English. */
  readonly message: string;
  /** The way from the item to the input at fault; empty: the item as a whole. */
  readonly path: readonly string[];
}

/** A thing's own fields, by their names in the API. */
export type Fields = Readonly<Record<string, JsonValue>>;

/** An item of a batch with its values checked. */
export interface CheckedItem {
  /** Its place in the batch, from 0. */
  readonly index: number;
  /** The thing that is meant; null: a new one. */
  readonly id: string | null;
  /** The office or municipality that it says the thing is of; null: it does not say. */
  readonly scope: string | null;
  /** The version that the change is based on; null: not given. */
  readonly version: number | null;
  readonly remove: boolean;
  /** The fields that are given: what is not among them stays as it is. */
  readonly fields: Fields;
  readonly problems: readonly ItemProblem[];
}

/** A thing as the database holds it. */
export interface HeldThing {
  readonly id: string;
  /** Null: it is no office's and no municipality's, such as a crisis centre's line. */
  readonly scope: string | null;
  readonly version: number;
  readonly fields: Fields;
}

/** A thing as it is to be written: with every field, those that stay included. */
export interface PlannedThing {
  readonly index: number;
  readonly id: string;
  readonly scope: string;
  readonly fields: Fields;
  /** Names of the fields that are new or other than held; empty for what is removed. */
  readonly changed: readonly string[];
  /** Its id is new in the world: nothing was ever said of it. */
  readonly isUnheardOf: boolean;
}

/** What an owner's statement says of a field. Null: that there is none. */
export interface Said {
  readonly field: string;
  readonly group: FieldGroup;
  readonly value: JsonValue;
  /** First day that it holds, inclusive. Absent: not stated. */
  readonly validFrom?: LocalDate;
}

/** Whose a thing is. */
export type ScopeKind = 'OFFICE' | 'MUNICIPALITY';

/** One kind of thing that municipalities write: all that differs between them. */
export interface WriteKind<Item> {
  readonly name: 'offices' | 'phones' | 'receptions' | 'contacts' | 'services' | 'agreements';
  readonly scopeIs: ScopeKind;
  /** What an id means that nothing has. */
  readonly unknownId: 'NEW' | 'NOT_FOUND';
  /** Fields that a new one must have; null: new ones are not made here. */
  readonly required: readonly string[] | null;
  /** A field that says what the thing is and never changes; null: none. */
  readonly fixed: string | null;
  readonly check: (item: Item, index: number) => CheckedItem;
  /** A rule about several fields, those that stay included. Null: it is kept. */
  readonly checkWhole?: (fields: Fields) => ItemProblem | null;
  /** Two things of one office or municipality with one such text are the same thing twice; null: may be as many as one likes. */
  readonly sameness: ((fields: Fields) => string | null) | null;
  /** Things of one such text must not hold on the same day. */
  readonly periodOf?: (fields: Fields) => {
    readonly of: string;
    readonly from: string | null;
    readonly to: string | null;
  };
  /** The id of a new one, where nothing has it yet. */
  readonly newId: (scope: string, fields: Fields) => string;
  /** Null: persons' particulars, of which no statement is kept. */
  readonly observed: {
    readonly entityType: EntityType;
    readonly said: (thing: PlannedThing) => readonly Said[];
    /** What its removal says. */
    readonly gone: readonly Omit<Said, 'value'>[];
  } | null;
}
