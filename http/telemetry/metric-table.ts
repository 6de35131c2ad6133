/** Every metric of the platform, by its name in Prometheus: dashboards, alerts and docs/runbook speak of these. */
export const METRICS = {
  requestDuration: {
    name: 'tjenestegraf_request_duration_seconds',
    help: 'Time from a request’s headers to its answer, by operation (OTHER: one that is not published), role, status and where the answer came from',
    kind: 'HISTOGRAM',
  },
  requestCost: {
    name: 'tjenestegraf_request_cost_total',
    help: 'Estimated values of answers that had to be made, by role',
    kind: 'COUNTER',
  },
  eventLoopDelay: {
    name: 'tjenestegraf_event_loop_delay_seconds',
    help: 'Delay of the event loop since the last reading, 99 of 100',
    kind: 'GAUGE',
  },
  residentMemory: {
    name: 'tjenestegraf_resident_memory_bytes',
    help: 'Memory of the process',
    kind: 'GAUGE',
  },
  databaseQueue: {
    name: 'tjenestegraf_database_queue',
    help: 'Questions and writes at the database or waiting for a connection, by kind',
    kind: 'GAUGE',
  },
  directoryAge: {
    name: 'tjenestegraf_directory_age_seconds',
    help: 'Time since the directory was last known to be the newest',
    kind: 'GAUGE',
  },
  replicaLevel: {
    name: 'tjenestegraf_replica_level',
    help: '1: questions go to the replica; 0: it is behind or away. Absent: there is none',
    kind: 'GAUGE',
  },
  feedLag: {
    name: 'tjenestegraf_feed_lag_seconds',
    help: 'How far the change feed is behind the newest commit',
    kind: 'GAUGE',
  },
  webhooksFailing: {
    name: 'tjenestegraf_webhooks_failing',
    help: 'Webhooks whose last message was not taken',
    kind: 'GAUGE',
  },
  importsLastDay: {
    name: 'tjenestegraf_imports_last_day',
    help: 'Scheduled imports of the last 24 hours, by outcome',
    kind: 'GAUGE',
  },
  findingsOpen: {
    name: 'tjenestegraf_findings_open',
    help: 'Open findings about the data, by kind',
    kind: 'GAUGE',
  },
} as const satisfies Readonly<Record<string, Metric>>;

interface Metric {
  readonly name: `tjenestegraf_${string}`;
  readonly help: string;
  readonly kind: 'HISTOGRAM' | 'COUNTER' | 'GAUGE';
}

/** Seconds: from an answer out of memory to the deadline. */
export const DURATION_BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
