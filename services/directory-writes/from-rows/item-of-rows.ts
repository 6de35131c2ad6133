/** An item to write, and the rows of the file that it comes from, by their place among the rows that were read. */
export interface ItemOfRows<Item> {
  /** Empty: it only makes room for others. */
  readonly rows: readonly number[];
  readonly item: Item;
}
