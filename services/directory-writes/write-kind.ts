import type { LocalDate } from '../calendar/date-time.ts';
import type { JsonValue } from '../sources/json-value.ts';
import type { EntityType, FieldGroup } from '../sources/observation.ts';

/** A problem of one item of a batch, for the person who sent it; never holds the value. */
export interface ItemProblem {
  readonly code: 'BAD_USER_INPUT' | 'CONFLICT' | 'FORBIDDEN' | 'NOT_FOUND';
  /** Stable name of the rule in SCREAMING_CASE, such as `PHONE_NUMBER`. */
  readonly rule: string;
  /** The rule's demand, in English. */
  readonly message: string;
  /** The way from the item to the input at fault; empty: the item as a whole. */
  readonly path: readonly string[];
}

/** A change that was made to an accepted value, for the person who sent it; never holds the value. */
export type ItemNotice = Pick<ItemProblem, 'rule' | 'message' | 'path'>;

/** A thing's own fields, by their names in the API. */
export type Fields = Readonly<Record<string, JsonValue>>;

/** An item of a batch with its values checked. */
export interface CheckedItem {
  /** Its place in the batch, from 0. */
  readonly index: number;
  /** The thing that is meant; null: a new one. */
  readonly id: string | null;
  /** The item's id in the client's own system; null: none is given. */
  readonly externalId: string | null;
  /** The office or municipality that it says the thing is of; null: it does not say. */
  readonly scope: string | null;
  /** The version that the change is based on; null: not given. */
  readonly version: number | null;
  readonly remove: boolean;
  /** The fields that are given: what is not among them stays as it is. */
  readonly fields: Fields;
  readonly problems: readonly ItemProblem[];
  readonly notices: readonly ItemNotice[];
}

/** A thing as the database holds it. */
export interface StoredRecord {
  readonly id: string;
  /** Null: it is no office's and no municipality's, such as a crisis centre's line. */
  readonly scope: string | null;
  readonly version: number;
  readonly fields: Fields;
}

/** A thing as it is to be written: with every field, those that stay included. */
export interface PlannedRecord {
  readonly index: number;
  readonly id: string;
  readonly scope: string;
  readonly fields: Fields;
  /** Names of the fields that are new or differ from the stored ones; empty for a removal. */
  readonly changed: readonly string[];
  /** The id has never been used, so it has no earlier observations. */
  readonly hasNoEarlierStatements: boolean;
}

/** A thing as it is to be, or as it stays, for rules about several of them. */
export interface Placed {
  readonly id: string | null;
  readonly scope: string | null;
  readonly fields: Fields;
  /** The item that brings it; null: it is there already and stays. */
  readonly index: number | null;
}

/** Records that items may refer to beside their own office or municipality. */
export interface Referable {
  readonly centreExists: (id: string) => boolean;
  readonly officeExists: (number: string) => boolean;
  /** The first day on which an office is closed for good; null: none is known. */
  readonly officeOpenUntil: (number: string) => LocalDate | null;
  readonly rateCategoryExists: (code: string) => boolean;
  /** Null: there is no such reception. */
  readonly officeOfReception: (id: string) => string | null;
}

/** The statement of an owner about a field. Null: that the field has no value. */
export interface StatedField {
  readonly field: string;
  readonly group: FieldGroup;
  readonly value: JsonValue;
  /** First day that it holds, inclusive. Absent: not stated. */
  readonly validFrom?: LocalDate;
  /** First day that it holds no more, exclusive. Absent or null: it has no end. */
  readonly validTo?: LocalDate | null;
}

/** The kind of an owner. */
export type ScopeKind = 'OFFICE' | 'MUNICIPALITY';

/** The fields of an item, checked one by one. An absent field (undefined) stays as it is. */
export interface Gathered {
  readonly fields: Record<string, JsonValue>;
  readonly problems: ItemProblem[];
  readonly notices: ItemNotice[];
}

/** Checks a value that an item gives and puts it among the fields to store, or notes what is wrong with it. */
export type CheckField<Value> = (into: Gathered, field: string, value: Value) => void;

/** Which thing an item means, and on what the change is based. */
export interface ItemHead {
  readonly id?: string | null;
  readonly externalId?: string | null;
  readonly version?: number | null;
  readonly remove?: boolean | null;
}

/** The fields of an item beside those that only say which thing is meant. */
export type ItemField<Item, Head extends keyof Item = never> = Exclude<
  keyof Item,
  keyof ItemHead | 'office' | 'municipality' | Head
> &
  string;

/** How an owner's statement names a stored field: by its own name with the stored value, or by another with `value`. */
export type Statement<Stored extends string = string> = {
  readonly group: FieldGroup;
  /** Whether a record gives an observation at all. Absent: yes. */
  readonly isStated?: (record: PlannedRecord) => boolean;
} & (
  | { readonly field: Stored; readonly value?: never }
  // Several stored fields may form one observation.
  | { readonly field: string; readonly value: (fields: Fields) => JsonValue }
);

export type WriteKindName =
  | 'offices'
  | 'phones'
  | 'receptions'
  | 'contacts'
  | 'services'
  | 'agreements'
  | 'specialDays'
  | 'ownRates'
  | 'officeProfiles'
  | 'notices'
  | 'coverage';

/** One kind of thing that municipalities write: all that differs between them once an item is checked. */
export interface WriteKind<Stored extends string = string> {
  readonly name: WriteKindName;
  readonly scopeIs: ScopeKind;
  /** The meaning of an id that no record has. */
  readonly unknownId: 'NEW' | 'NOT_FOUND';
  /** Fields that a new one must have; null: new ones are not made here. */
  readonly required: readonly Stored[] | null;
  /** Fields that say what the thing is and never change. */
  readonly fixed: readonly Stored[];
  /** A rule about several fields, including the unchanged ones. Null: no violation. */
  readonly checkWhole?: (fields: Fields) => ItemProblem | null;
  /** Two records of one office or municipality with the same text are duplicates; null: duplicates are allowed. */
  readonly sameness: ((fields: Fields) => string | null) | null;
  /** Checks that the records which an item names exist. Null: they do. */
  readonly references?: (fields: Fields, scope: string, world: Referable) => ItemProblem | null;
  /** The items, by index, that cannot be beside the others of their office or municipality. Without them, none is left. */
  readonly conflicts?: (records: readonly Placed[]) => ReadonlyMap<number, ItemProblem>;
  /** Most of one office or municipality. Absent: there can be no more than the directory has. */
  readonly countMax?: number;
  /** An item names its thing by what it is, so it may change it without a version. Absent: false. */
  readonly isUpsert?: boolean;
  /** The id of a new one, where nothing has it yet. */
  readonly newId: (scope: string, fields: Fields) => string;
  /** Every field that is stored, and the owner's statement of it; null: none is made, for it is a person's or follows from another. */
  readonly stored: { readonly [Name in Stored]: Statement<Name> | null };
  /** Null: persons' particulars, of which no statement is made. */
  readonly observed: {
    readonly entityType: EntityType;
    /** The statements that its removal withdraws. */
    readonly gone: readonly Omit<StatedField, 'value'>[];
  } | null;
}

/**
 * A kind with the items that it is sent as. Every field of the item has its check, and every field that is stored has its
 * place among `stored`: one that is forgotten does not compile.
 */
export interface ItemKind<Item, Field extends keyof Item & string = never, Stored extends string = string>
  extends WriteKind<Stored> {
  readonly head: (item: Item) => ItemHead & { readonly scope: string | null | undefined };
  readonly fields: { readonly [Name in Field]: CheckField<Item[Name]> };
}

/** A kind of items whose fields are stored under their own names. */
export type PlainItemKind<Item, Head extends keyof Item = never> = ItemKind<
  Item,
  ItemField<Item, Head>,
  ItemField<Item, Head>
>;

type PartHead = ItemHead & { readonly office?: string | null; readonly municipality?: string | null };

/** The head of an item of something of an office's. */
export const ofOffice = ({ id, externalId, version, remove, office }: PartHead) => ({
  id: id ?? null,
  externalId: externalId ?? null,
  version: version ?? null,
  remove: remove ?? null,
  scope: office,
});

/** The head of an item of something of a municipality's. */
export const ofMunicipality = ({ id, externalId, version, remove, municipality }: PartHead) => ({
  id: id ?? null,
  externalId: externalId ?? null,
  version: version ?? null,
  remove: remove ?? null,
  scope: municipality,
});
