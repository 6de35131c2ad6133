/** A page of a list, as HSDS 3 gives lists. */
export function hsdsPage<Item>(all: readonly Item[], page: number, size: number) {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const contents = all.slice((page - 1) * size, page * size);
  return {
    total_items: all.length,
    total_pages: pages,
    page_number: page,
    size: contents.length,
    first_page: page === 1,
    last_page: page >= pages,
    empty: contents.length === 0,
    contents,
  };
}
