import { pageSizeOf } from '../../schema/limits/page-size.ts';
import type { PageInfo } from '../../schema/shared/connection.ts';
import type { PageArgs } from '../../schema/shared/page.args.ts';
import { decodeCursor, encodeCursor } from '../../services/paging/page-cursor.ts';

/** Digits of a position in a list: with all of one length, positions compare as texts. */
const PLACE_DIGITS = 6;

/** A page in the shape of every connection; edges are made only where they are asked for. */
export interface Page<Item> {
  readonly nodes: readonly Item[];
  readonly edges: readonly { readonly cursor: string; readonly node: Item }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

/** Shapes a page from its items; `cursorOf` writes the place that a page ends at, where it is asked for. */
export function toPage<Item>(
  nodes: readonly Item[],
  totalCount: number,
  hasNextPage: boolean,
  cursorOf: (item: Item) => string,
): Page<Item> {
  return new PageOf(nodes, totalCount, hasNextPage, cursorOf);
}

/** A class, for an answer over the whole country makes hundreds of pages. */
class PageOf<Item> implements Page<Item> {
  readonly nodes: readonly Item[];
  readonly totalCount: number;
  readonly #hasNextPage: boolean;
  readonly #cursorOf: (item: Item) => string;

  constructor(nodes: readonly Item[], totalCount: number, hasNextPage: boolean, cursorOf: (item: Item) => string) {
    this.nodes = nodes;
    this.totalCount = totalCount;
    this.#hasNextPage = hasNextPage;
    this.#cursorOf = cursorOf;
  }

  get edges() {
    return this.nodes.map((node) => ({ cursor: this.#cursorOf(node), node }));
  }

  get pageInfo() {
    const [first, last] = [this.nodes[0], this.nodes.at(-1)];
    const cursorOf = (item: Item | undefined) => (item === undefined ? null : this.#cursorOf(item));
    return {
      hasNextPage: this.#hasNextPage,
      hasPreviousPage: false,
      get startCursor() {
        return cursorOf(first);
      },
      get endCursor() {
        return cursorOf(last);
      },
    };
  }
}

/** The same page with each item as it is shown; its cursors are those of the items. */
export function shownPage<Item, Shown>(page: Page<Item>, show: (item: Item) => Shown): Page<Shown> {
  const nodes = page.nodes.map(show);
  return {
    nodes,
    totalCount: page.totalCount,
    get pageInfo() {
      return page.pageInfo;
    },
    get edges() {
      return page.edges.map(({ cursor }, index) => ({ cursor, node: nodes[index] as Shown }));
    },
  };
}

/**
 * A page of a list that is in memory, sorted by a unique text key.
 * @param question names the list and its filter: a cursor of another question is refused
 */
export function pageOf<Item>(
  items: readonly Item[],
  args: PageArgs,
  question: string,
  keyOf: (item: Item) => string,
): Page<Item> {
  const size = pageSizeOf(args.first);
  const [after] = args.after == null ? [null] : decodeCursor(args.after, question);
  const start = after == null ? 0 : firstAfter(items, after, keyOf);
  const nodes = start === 0 && items.length <= size ? items : items.slice(start, start + size);
  const cursorOf = (item: Item) => encodeCursor([keyOf(item)], question);
  return toPage(nodes, items.length, start + size < items.length, cursorOf);
}

/** A page of a list whose order is no key of its items, such as the best match first: its cursors are places in the list. */
export function pageInOrder<Item extends object>(items: readonly Item[], args: PageArgs, question: string): Page<Item> {
  const places = new Map(items.map((item, index) => [item, String(index).padStart(PLACE_DIGITS, '0')]));
  return pageOf(items, args, question, (item) => places.get(item) ?? '');
}

function firstAfter<Item>(items: readonly Item[], key: string, keyOf: (item: Item) => string): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyOf(items[middle] as Item) > key) high = middle;
    else low = middle + 1;
  }
  return low;
}
