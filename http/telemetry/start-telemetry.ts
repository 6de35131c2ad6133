import { metrics, trace } from '@opentelemetry/api';
import type { Logger } from 'pino';
import type { ObserveRequest } from './observed-request.ts';
import { type GaugeSources, recordMetrics } from './record-metrics.ts';
import { recordSpans } from './record-spans.ts';

export interface TelemetrySettings {
  readonly host: string;
  /** The port on which Prometheus reads `/metrics`; null: none. */
  readonly metricsPort: number | null;
  /**
   * The address to which traces and metrics are sent by OTLP over HTTP; null: none. Headers, intervals and sampling by the
   * standard OTEL_ variables.
   */
  readonly otlpEndpoint: string | null;
  /** A line for each request. */
  readonly accessLog: boolean;
}

export interface Telemetry {
  /** Null: nobody wants to know. */
  readonly observe: ObserveRequest | null;
  readonly stop: () => Promise<void>;
}

const SERVICE = 'tjenestegraf';
/** No facts of the machine, its user or its command line are sent. */
const COMMON = { serviceName: SERVICE, autoDetectResources: false } as const;

/** Starts what the settings ask for; by default nothing, and the packages are not even read. */
export async function startTelemetry(
  settings: TelemetrySettings,
  sources: GaugeSources,
  log: Logger,
): Promise<Telemetry> {
  const observers: ObserveRequest[] = [];
  if (settings.accessLog) observers.push(({ traceParent: _, ...request }) => log.info(request, 'request'));
  const exporting = settings.metricsPort !== null || settings.otlpEndpoint !== null;
  const stop = exporting ? await startExport(settings) : async () => {};
  if (exporting) observers.push(recordMetrics(metrics.getMeter(SERVICE), sources));
  if (settings.otlpEndpoint !== null) observers.push(recordSpans(trace.getTracer(SERVICE)));
  if (observers.length === 0) return { observe: null, stop };
  return {
    observe: (request) => {
      for (const observer of observers) observer(request);
    },
    stop,
  };
}

async function startExport({ host, metricsPort, otlpEndpoint }: TelemetrySettings): Promise<() => Promise<void>> {
  const { NodeSDK } = await import('@opentelemetry/sdk-node');
  const metricReaders = [];
  if (metricsPort !== null) {
    const { PrometheusExporter } = await import('@opentelemetry/exporter-prometheus');
    const exporter = new PrometheusExporter({
      host,
      port: metricsPort,
      preventServerStart: true,
      withoutScopeInfo: true,
      withoutTargetInfo: true,
    });
    await exporter.startServer();
    metricReaders.push(exporter);
  }
  if (otlpEndpoint === null) return begin(new NodeSDK({ ...COMMON, metricReaders, spanProcessors: [] }));
  const { OTLPMetricExporter } = await import('@opentelemetry/exporter-metrics-otlp-proto');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-proto');
  const { PeriodicExportingMetricReader } = await import('@opentelemetry/sdk-metrics');
  const base = otlpEndpoint.replace(/\/$/, '');
  metricReaders.push(
    new PeriodicExportingMetricReader({ exporter: new OTLPMetricExporter({ url: `${base}/v1/metrics` }) }),
  );
  const traceExporter = new OTLPTraceExporter({ url: `${base}/v1/traces` });
  return begin(new NodeSDK({ ...COMMON, metricReaders, traceExporter }));
}

function begin(sdk: { start: () => void; shutdown: () => Promise<void> }): () => Promise<void> {
  sdk.start();
  // A collector that is gone holds up no end.
  return () => sdk.shutdown().catch(() => {});
}
