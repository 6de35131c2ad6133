import { Table } from '@navikt/ds-react/Table';
import { type RouteObject, useLoaderData } from 'react-router';
import { type Area, drawAreas } from '../../../maps/draw-areas.ts';
import { ScrollTable } from '../../../parts/scroll-table.tsx';
import type { Loading } from '../../../render/page-context.ts';
import type { PageHandle } from '../../../render/page-handle.ts';
import { usePage } from '../../../render/use-page.ts';
import { showDay } from '../../../words/show-time.ts';
import { loadOversight, type ShownOversight } from '../load-oversight.ts';
import { ChoosePeriod } from '../parts/choose-period.tsx';
import { OversightMenu } from '../parts/oversight-menu.tsx';
import { LAYERS, type Layer, mapLayer, readLayer } from './map-layers.ts';
import { MAP_SIZE, MapLegend, RegionMap } from './region-map.tsx';

interface Shown extends ShownOversight {
  readonly layer: Layer;
  readonly areas: readonly Area[];
}

async function load(loading: Loading): Promise<Shown> {
  const { shown } = await loadOversight(loading);
  const numbers = shown.oversight.municipalities.map(({ municipality }) => municipality.number);
  return {
    ...shown,
    layer: readLayer(new URL(loading.request.url).searchParams),
    areas: drawAreas(numbers, MAP_SIZE.width, MAP_SIZE.height),
  };
}

/** The region as a map, and beside it the table that says the same. */
function MapPage() {
  const { period, oversight, layer, areas } = useLoaderData() as Shown;
  const page = usePage();
  const { words, language } = page;
  const { map: text, oversight: common } = words;
  const rows = oversight.municipalities;
  const drawn = mapLayer(layer, rows, page);
  const query = `fra=${period.from}&til=${period.to}`;
  const title = `${text.layers[layer]}. ${common.period(showDay(period.from, language), showDay(period.to, language))}`;
  const addressOf = (number: string) => `/tilsyn/${number}?${query}`;
  return (
    <div className="wide">
      <h1>{text.title}</h1>
      <p className="lead">{oversight.governor.name}</p>
      <OversightMenu here="map" query={query} />
      <ChoosePeriod period={period} addressOf={({ from, to }) => `/tilsyn/kart?vis=${layer}&fra=${from}&til=${to}`} />
      <nav aria-label={text.choose} className="no-print">
        <ul className="site-menu">
          {LAYERS.map((one) => (
            <li key={one}>
              <a href={`/tilsyn/kart?vis=${one}&${query}`} aria-current={one === layer ? 'page' : undefined}>
                {text.layers[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {period.wrong && <p className="warning">{common.periodWrong}</p>}
      {oversight.release?.synthetic && <p className="warning">{common.synthetic}</p>}
      {oversight.release === null && <p className="warning">{common.nothingReleased}</p>}
      <p>{text.text}</p>
      <div className="columns columns--map">
        <div>
          <RegionMap areas={areas} rows={rows} layer={drawn} title={title} addressOf={addressOf} />
          <MapLegend layer={drawn} />
          <p className="source">{text.source}</p>
        </div>
        <ScrollTable
          caption={title}
          columns={[{ label: common.columns.municipality }, { label: text.layers[layer], isNumber: true }]}
        >
          {rows.map((row) => (
            <Table.Row key={row.municipality.number}>
              <Table.HeaderCell scope="row">
                <a href={addressOf(row.municipality.number)}>{row.municipality.name}</a>
              </Table.HeaderCell>
              <Table.DataCell align="right">{drawn.shadeOf(row).text}</Table.DataCell>
            </Table.Row>
          ))}
        </ScrollTable>
      </div>
    </div>
  );
}

export const mapRoute: RouteObject = {
  path: '/tilsyn/kart',
  loader: load,
  Component: MapPage,
  handle: { title: ({ words }) => words.map.title } satisfies PageHandle,
};
