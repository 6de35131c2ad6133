import type { Sql } from '../../db/client.ts';
import type { ReadDelivery } from '../../db/sources/delivery.ts';
import type { JsonValue } from '../../services/sources/json-value.ts';

/** The place and time at which a delivery is read. */
export interface ReadingContext {
  readonly sql: Sql;
  /** An instant. */
  readonly now: string;
  /** The day the delivery is from; the day it is read, unless the person says another. */
  readonly asOf: string;
  /** Further options of the command line, by name; stored with dead letters, so that they can be read again. */
  readonly options: Readonly<Record<string, string>>;
}

/** One kind of delivery, and how it is read. */
export interface SourceConnector {
  /** Its subcommand, such as `norg2`. */
  readonly name: string;
  /** The importer's name in observations and dead letters. */
  readonly importer: string;
  readonly description: string;
  /** The location that is read where no file or URL is named; null: one must be named. */
  readonly defaultLocation: string | null;
  /** Sources it always speaks for, so that one that stays away is noticed; absent: the delivery says. */
  readonly sourceIds?: readonly string[];
  /** Further options, each with its text of help; all are required. */
  readonly options: Readonly<Record<string, string>>;
  /** Further lines of its help, such as the columns of a template; absent: none. */
  readonly helpLines?: readonly string[];
  /** Its arguments on the command line, for the help. */
  readonly example: string;
  /** @throws SourceError when the delivery cannot be read at all. */
  read(bytes: Uint8Array, context: ReadingContext): Promise<ReadDelivery>;
  /** A rejected row as a delivery of its own; null: it means nothing without its neighbours, and has to be sent again. */
  deliveryOf(content: JsonValue, options: Readonly<Record<string, string>>): string | null;
}
