import { Table } from '@navikt/ds-react/Table';
import { type RouteObject, useLoaderData } from 'react-router';
import { ScrollTable } from '../../../parts/scroll-table.tsx';
import type { PageHandle } from '../../../render/page-handle.ts';
import { usePage } from '../../../render/use-page.ts';
import { ChoosePeriod } from '../parts/choose-period.tsx';
import { Download } from '../parts/download.tsx';
import { OversightMenu } from '../parts/oversight-menu.tsx';
import { loadMap, mapTitle, type ShownMap } from './load-map.ts';
import { LAYERS, mapLayer } from './map-layers.ts';
import { MapLegend, RegionMap } from './region-map.tsx';

/** The region as a map, and beside it the table that says the same. */
function MapPage() {
  const shown = useLoaderData() as ShownMap;
  const { period, oversight, layer, areas } = shown;
  const page = usePage();
  const { map: text, oversight: common } = page.words;
  const rows = oversight.municipalities;
  const drawn = mapLayer(layer, rows, page);
  const query = `fra=${period.from}&til=${period.to}`;
  const title = mapTitle(shown, page);
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
          <Download path="/tilsyn/kart" endings={['svg', 'png']} query={`vis=${layer}&${query}`} />
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
  loader: async (loading) => (await loadMap(loading)).shown,
  Component: MapPage,
  handle: { title: ({ words }) => words.map.title } satisfies PageHandle,
};
