import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Attributes, Meter } from '@opentelemetry/api';
import type { OperatingFigures } from '../../db/queries/operating-figures.ts';
import { DURATION_BUCKETS, METRICS } from './metric-table.ts';
import type { ObserveRequest } from './observed-request.ts';

/** The sources of gauges. */
export interface GaugeSources {
  readonly directoryAgeMs: () => number;
  /** Null: there is no replica. */
  readonly replica: () => 'LEVEL' | 'BEHIND' | 'AWAY' | null;
  readonly databaseQueue: () => Readonly<Record<'read' | 'write', number>>;
  /** Asked at each reading; where it fails, what it tells of is left out. */
  readonly figures: () => Promise<OperatingFigures>;
}

/** Puts what the process and the database say of themselves, and every request, into metrics. */
export function recordMetrics(meter: Meter, sources: GaugeSources): ObserveRequest {
  observeGauges(meter, sources);
  const { requestDuration, requestCost } = METRICS;
  const durations = meter.createHistogram(requestDuration.name, {
    description: requestDuration.help,
    advice: { explicitBucketBoundaries: DURATION_BUCKETS },
  });
  const costs = meter.createCounter(requestCost.name, { description: requestCost.help });
  return ({ operation, role, status, answeredFrom, cost, durationMs }) => {
    const known = role ?? 'NONE';
    durations.record(durationMs / 1_000, {
      operation: operation ?? 'OTHER',
      role: known,
      status,
      answered_from: answeredFrom ?? 'NONE',
    });
    if (cost > 0) costs.add(cost, { role: known });
  };
}

function observeGauges(meter: Meter, sources: GaugeSources): void {
  const gauge = ({ name, help }: (typeof METRICS)[keyof typeof METRICS]) =>
    meter.createObservableGauge(name, { description: help });
  const gauges = {
    delay: gauge(METRICS.eventLoopDelay),
    memory: gauge(METRICS.residentMemory),
    queue: gauge(METRICS.databaseQueue),
    age: gauge(METRICS.directoryAge),
    replica: gauge(METRICS.replicaLevel),
    lag: gauge(METRICS.feedLag),
    failing: gauge(METRICS.webhooksFailing),
    imports: gauge(METRICS.importsLastDay),
    findings: gauge(METRICS.findingsOpen),
  };
  const delay = monitorEventLoopDelay();
  delay.enable();
  meter.addBatchObservableCallback(async (observed) => {
    observed.observe(gauges.delay, delay.percentile(99) / 1e9);
    delay.reset();
    observed.observe(gauges.memory, process.memoryUsage.rss());
    for (const [kind, count] of Object.entries(sources.databaseQueue()))
      observed.observe(gauges.queue, count, { kind });
    observed.observe(gauges.age, sources.directoryAgeMs() / 1_000);
    const replica = sources.replica();
    if (replica !== null) observed.observe(gauges.replica, replica === 'LEVEL' ? 1 : 0);
    // The database is away: how old the directory is says so.
    const figures = await sources.figures().catch(() => null);
    if (figures === null) return;
    observed.observe(gauges.lag, figures.feedLagSeconds);
    observed.observe(gauges.failing, figures.webhooksFailing);
    const eachOf = (counts: Readonly<Record<string, number>>, label: string) =>
      Object.entries(counts).map(([key, count]): [number, Attributes] => [count, { [label]: key }]);
    for (const [count, labels] of eachOf(figures.importsLastDay, 'outcome'))
      observed.observe(gauges.imports, count, labels);
    for (const [count, labels] of eachOf(figures.findingsOpen, 'kind'))
      observed.observe(gauges.findings, count, labels);
  }, Object.values(gauges));
}
