import type { CsvTemplate } from './template-columns.ts';

/** Rows of one day of which one says that it is closed all day, and another one something else. */
export const closedAndOpen: NonNullable<CsvTemplate['contradicting']> = (rows) => {
  const ofDays = rows.flatMap(({ row, value }) =>
    (Array.isArray(value['days']) ? value['days'] : []).map((day: unknown) => ({ row, value, day })),
  );
  const groups = Map.groupBy(ofDays, ({ value, day }) =>
    JSON.stringify([value['office'], value['place'], value['channel'], value['validFrom'], value['validTo'], day]),
  );
  const bad = [...groups.values()].filter((group) => {
    const closed = group.filter(({ value }) => value['opens'] === null);
    return closed.length > 0 && closed.length < group.length;
  });
  return new Set(bad.flat().map(({ row }) => row));
};
