/** Figures or marks by period and region: recipients, and what was paid. */
export type TableValues = Readonly<Record<string, Readonly<Record<string, readonly (number | string)[]>>>>;

/** A small table in the shape of 13995, JSON-stat 2, of the periods asked for. */
export function jsonStatTable(values: TableValues, periods: readonly string[]) {
  const regions = Object.keys(Object.values(values)[0] ?? {});
  const cells = regions.flatMap((region) =>
    [0, 1].flatMap((measure) => periods.map((period) => values[period]?.[region]?.[measure] ?? null)),
  );
  const category = (codes: readonly string[]) => ({
    category: {
      index: Object.fromEntries(codes.map((code, index) => [code, index])),
      label: Object.fromEntries(codes.map((code) => [code, `navn på ${code}`])),
    },
  });
  return {
    version: '2.0',
    class: 'dataset',
    label: '13995: Sosialhjelp, utvalgte nøkkeltall',
    source: 'Statistisk sentralbyrå',
    updated: '2026-06-15T06:00:00Z',
    role: { time: ['Tid'], metric: ['ContentsCode'], geo: ['KOKkommuneregion0000'] },
    id: ['KOKkommuneregion0000', 'ContentsCode', 'Tid'],
    size: [regions.length, 2, periods.length],
    dimension: {
      KOKkommuneregion0000: category(regions),
      ContentsCode: category(['Mottakere', 'Utbetalt']),
      Tid: category(periods),
    },
    value: cells.map((cell) => (typeof cell === 'number' ? cell : null)),
    status: Object.fromEntries(cells.flatMap((cell, index) => (typeof cell === 'string' ? [[index, cell]] : []))),
  };
}
