import type { RequestListener } from 'node:http';
import { json } from 'node:stream/consumers';

/** A figure of a made-up region; null: too few cases. */
export interface MadeUpRow {
  readonly number: string;
  readonly name: string;
  readonly value: number | null;
  readonly signal: 'HIGHER' | 'LOWER' | 'WITHIN' | 'TOO_FEW';
}

/** An API that answers the oversight pages' questions about a region of these municipalities. */
export function regionApi(rows: readonly MadeUpRow[], points = 1): RequestListener {
  const answers: Readonly<Record<string, object>> = {
    OversightTrend: {
      oversight: { governor: { name: 'Statsforvalteren', municipalities: rows.map(placeOf) }, release: null },
      caseTrend: { totalCount: rows.length, nodes: rows.map((row) => trendOf(row, points)) },
    },
    EveryMunicipality: { counties: [{ name: 'Innlandet', municipalities: rows.map(placeOf) }] },
    OversightPage: {
      oversight: {
        governor: { id: 'innlandet', name: 'Statsforvalteren' },
        status: 'PUBLISHED',
        notices: [],
        deadline: { text: '14 dager' },
        release: null,
        municipalities: rows.map(overviewOf),
      },
      secondInstance: null,
      coverageGaps: [],
    },
    OversightSheet: {
      availability: { nodes: rows.map(availabilityOf) },
      findings: { totalCount: rows.length, nodes: rows.map(findingOf) },
      municipality: {
        number: rows[0]?.number,
        name: rows[0]?.name,
        crisisCentreAgreements: rows.map(({ name }) => ({ validFrom: null, validTo: null, crisisCentre: { name } })),
      },
    },
    OversightAvailability: {
      availability: { totalCount: rows.length, notices: [], nodes: rows.map(availabilityOf) },
    },
  };
  return async (request, response) => {
    const { query } = (await json(request)) as { query: string };
    const operation = /query (\w+)/.exec(query)?.[1] ?? '';
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ data: answers[operation] ?? null }));
  };
}

const findingOf = ({ number, name }: MadeUpRow) => ({
  id: `finding-${number}`,
  kind: 'CONFLICT',
  severity: 'SERIOUS',
  message: `Kildene er uenige (${name}).`,
  openedOn: '2026-11-01',
});

const availabilityOf = ({ number, name }: MadeUpRow) => ({
  municipality: { number, name },
  office: { number, name },
  dropIn: { hours: 6, status: 'REPORTED', changedSince: null },
  emergencyLine: { status: 'NOT_REPORTED', hoursPerWeek: null },
  confirmation: { status: 'CONFIRMED', lastConfirmedOn: '2026-11-01' },
});

const placeOf = ({ number, name }: MadeUpRow) => ({ number, name });
const figureOf = (value: number | null) => ({
  value,
  low: null,
  high: null,
  status: value === null ? 'TOO_FEW_FOR_RATIO' : 'PUBLISHED',
});

function trendOf({ signal, value, ...place }: MadeUpRow, points: number) {
  const point = (index: number, shown: number | null) => ({
    period: { from: `${2023 + index}-01-01`, to: `${2024 + index}-01-01` },
    ...figureOf(shown),
    low: shown === null ? null : shown - 0.1,
    high: shown === null ? null : shown + 0.1,
  });
  const series = (shown: number | null) => Array.from({ length: points }, (_, index) => point(index, shown));
  return {
    municipality: placeOf({ ...place, signal, value }),
    signal,
    limits: value === null ? null : { low: 0.5, high: 1.2 },
    explanation: `Signalet er ${signal}.`,
    points: series(value).map((one, index) => (points > 1 && index === 1 ? point(index, null) : one)),
    comparedWith: [{ kind: 'NATION', label: 'Norge', points: series(0.7) }],
  };
}

function overviewOf(row: MadeUpRow) {
  const count = { value: 60, low: 57, high: 63, status: 'PUBLISHED' };
  const group = figureOf(0.7);
  return {
    municipality: placeOf(row),
    applications: count,
    decisionsWithinDeadline: figureOf(row.value),
    medianHandlingDays: figureOf(row.value === null ? null : 12),
    complaints: count,
    complaintsChanged: figureOf(null),
    comparison: {
      sizeGroup: 'S',
      municipalitiesInGroup: 9,
      groupDecisionsWithinDeadline: group,
      groupMedianHandlingDays: group,
    },
    crisisCentreCoverage: { status: 'NOT_REPORTED', reason: 'Ingen kilde' },
    rateDeviation: { status: 'NOT_REPORTED', differencePerMonth: null },
    staleFacts: 2,
  };
}
