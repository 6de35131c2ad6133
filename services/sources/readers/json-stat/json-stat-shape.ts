import { z } from 'zod';

/** Most cells Statistics Norway answers with in one call. */
export const CELLS_MAX = 800_000;

const category = z.object({
  index: z.union([z.array(z.string()), z.record(z.string(), z.int().nonnegative())]).optional(),
  label: z.record(z.string(), z.string()).optional(),
  unit: z.record(z.string(), z.object({ base: z.string().optional(), decimals: z.int().optional() })).optional(),
});

const cell = z.union([z.number(), z.null()]);
const status = z.union([z.string(), z.null()]);

/** JSON-stat 2, one data set: sizes that match the categories and the values, so that no figure lands in another cell. */
export const jsonStatShape = z
  .object({
    version: z.literal('2.0'),
    class: z.literal('dataset'),
    label: z.string(),
    source: z.string().nullish(),
    updated: z.string().nullish(),
    id: z.array(z.string()).min(1),
    size: z.array(z.int().nonnegative()).min(1),
    role: z.record(z.string(), z.array(z.string())).optional(),
    dimension: z.record(z.string(), z.object({ label: z.string().optional(), category })),
    value: z.union([z.array(cell), z.record(z.string(), cell)]),
    status: z.union([z.array(status), z.record(z.string(), status), z.string()]).nullish(),
  })
  .refine(({ id, size, dimension }) => id.length === size.length && id.every((name) => Object.hasOwn(dimension, name)))
  .refine(({ id, size, dimension }) =>
    id.every((name, index) => {
      const { index: order, label } = dimension[name]?.category ?? {};
      return Object.keys(order ?? label ?? {}).length === size[index];
    }),
  )
  .refine(({ size }) => cellsOf(size) <= CELLS_MAX)
  .refine(({ size, value }) => {
    const places = Array.isArray(value) ? [value.length] : Object.keys(value).map((place) => Number(place) + 1);
    return Array.isArray(value) ? places[0] === cellsOf(size) : places.every((place) => place <= cellsOf(size));
  });
/** A table that has been checked. */
export type JsonStat = z.output<typeof jsonStatShape>;

/** Number of cells of a table with these sizes. */
export function cellsOf(size: readonly number[]): number {
  return size.reduce((product, length) => product * length, 1);
}
