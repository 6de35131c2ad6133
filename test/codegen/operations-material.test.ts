import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { METRICS } from '../../http/telemetry/metric-table.ts';

const root = new URL('../../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, root), 'utf8');
const alerts = text('ops/alerts.yml');
const known = new Set<string>(Object.values(METRICS).map(({ name }) => name));
const metricsIn = (source: string) =>
  [...source.matchAll(/tjenestegraf_[a-z_]+/g)].map(([name]) => name.replace(/_(?:bucket|count|sum)$/, ''));

test('every alert has its page in the runbook, which names it, and every page has its alert', () => {
  const pages = [...alerts.matchAll(/- alert: (\w+)[\s\S]*?runbook: (docs\/runbook\/[\w-]+\.md)/g)];
  expect(pages.length).toBeGreaterThan(10);
  for (const [, alert, page] of pages) expect(text(page ?? '')).toContain(`\`${alert}\``);
  const files = readdirSync(new URL('docs/runbook/', root)).map((name) => `docs/runbook/${name}`);
  expect(pages.map(([, , page]) => page).sort()).toEqual(files.sort());
});

test('alerts, dashboard and runbook speak of metrics that exist, and the dashboard shows all of them', () => {
  const dashboard = text('ops/grafana/tjenestegraf.json');
  const runbook = readdirSync(new URL('docs/runbook/', root)).map((name) => text(`docs/runbook/${name}`));
  const named = metricsIn([alerts, dashboard, ...runbook].join('\n'));
  expect(named.filter((name) => !known.has(name))).toEqual([]);
  const shown = new Set(metricsIn(dashboard));
  expect([...known].filter((name) => !shown.has(name))).toEqual([]);
});

test('a health check has no word with a space in it, where Podman 4 would split it and find something else', () => {
  for (const file of ['ops/compose.yaml', 'reliability/drill/compose.yaml']) {
    const { services } = parse(text(file), { merge: true }) as { services: Record<string, { healthcheck?: Check }> };
    const words = Object.values(services).flatMap(({ healthcheck }) => healthcheck?.test ?? []);
    expect(words).not.toEqual([]);
    expect(words.filter((word) => word.includes(' '))).toEqual([]);
  }
});

interface Check {
  readonly test: readonly string[];
}
