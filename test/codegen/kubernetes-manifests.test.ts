import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { keys } from '../../config-keys.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
/** What SHUTDOWN_GRACE_MS is in production where nothing is set. */
const PRODUCTION_GRACE_MS = 5_000;

interface Container {
  readonly image: string;
  readonly command?: readonly string[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly envFrom: readonly { readonly configMapRef?: { readonly name: string } }[];
  readonly securityContext: Readonly<Record<string, unknown>>;
  readonly resources?: { readonly limits: { readonly memory: string } };
  readonly volumeMounts: readonly { readonly name: string }[];
  readonly [probe: `${string}Probe`]: { readonly httpGet: { readonly path: string; readonly port: string } };
}
interface PodSpec {
  readonly containers: readonly Container[];
  readonly volumes: readonly { readonly name: string }[];
  readonly securityContext: Readonly<Record<string, unknown>>;
  readonly automountServiceAccountToken: boolean;
  readonly terminationGracePeriodSeconds?: number;
}
interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: Readonly<Record<string, string>>;
  // biome-ignore lint/suspicious/noExplicitAny: each kind has another shape, which the schemas check.
  readonly spec?: any;
}

const text = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const manifests = parseAllDocuments(text('ops/kubernetes.yaml')).map((document) => document.toJS() as Manifest);
const of = (kind: string) => manifests.filter((one) => one.kind === kind);
const podOf = ({ spec }: Manifest): PodSpec => (spec.jobTemplate?.spec ?? spec).template.spec;
const pods = [...of('Job'), ...of('CronJob'), ...of('Deployment')].map((one) => [one.kind, podOf(one)] as const);

/** Types of the official OpenAPI schemas, which refuse a name that is none of theirs; the API server only warns of it. @returns what is wrong */
async function unknownNames(checked: readonly Manifest[]): Promise<string> {
  const parent = join(ROOT, '.data');
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(join(parent, 'manifests-'));
  const lines = checked.map(({ apiVersion, kind }, index) => {
    const type = `import('kubernetes-models/${apiVersion}/${kind}').I${kind}`;
    return `export const m${index}: ${type} = ${JSON.stringify(checked[index])};`;
  });
  try {
    await writeFile(join(folder, 'manifests.ts'), lines.join('\n'));
    const flags = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--types', ''];
    const tsc = join(ROOT, 'node_modules/.bin/tsc');
    const wrong = (error: unknown) => (error as { readonly stdout: string }).stdout;
    return await run(tsc, ['--ignoreConfig', ...flags, join(folder, 'manifests.ts')]).then(() => '', wrong);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const require = createRequire(import.meta.url);
type Models = Readonly<Record<string, new (manifest: Manifest) => { readonly validate: () => void }>>;

/** @returns what breaks a schema; null: nothing does */
function invalid(manifest: Manifest): string | null {
  const { apiVersion, kind } = manifest;
  const models = require(`kubernetes-models/${apiVersion}/${kind}`) as Models;
  try {
    new models[kind]!(manifest).validate();
    return null;
  } catch (error) {
    return String(error);
  }
}

describe('the Kubernetes manifests', () => {
  test('are valid by the official schemas', () => {
    for (const manifest of manifests) expect([manifest.kind, invalid(manifest)]).toEqual([manifest.kind, null]);
    const [deployment] = of('Deployment');
    expect(invalid({ ...deployment!, spec: { ...deployment!.spec, replicas: '2' } })).toContain('replicas');
  });

  test('have no name that the schemas do not know', async () => {
    expect(await unknownNames(manifests)).toBe('');
    const [deployment] = of('Deployment');
    expect(await unknownNames([{ ...deployment!, spec: { ...deployment!.spec, replica: 2 } }])).toContain('replica');
  });

  test('set only what the platform reads', () => {
    const [map] = of('ConfigMap');
    expect(Object.keys(map?.data ?? {}).filter((key) => !Object.hasOwn(keys.shape, key))).toEqual([]);
  });

  test.each(pods)(
    'run a %s as nobody in particular, on a read-only file system, with programs that exist',
    (_, pod) => {
      expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
      expect(pod.automountServiceAccountToken).toBe(false);
      for (const { command = [], envFrom, securityContext, volumeMounts } of pod.containers) {
        expect(securityContext).toEqual({
          readOnlyRootFilesystem: true,
          allowPrivilegeEscalation: false,
          capabilities: { drop: ['ALL'] },
        });
        for (const file of command.filter((word) => word.endsWith('.ts')))
          expect(existsSync(join(ROOT, file))).toBe(true);
        for (const { name } of volumeMounts) expect(pod.volumes.map((volume) => volume.name)).toContain(name);
        const maps = envFrom.flatMap(({ configMapRef }) => configMapRef?.name ?? []);
        expect(maps).toEqual(of('ConfigMap').map(({ metadata }) => metadata.name));
      }
    },
  );

  test('look at addresses that answer, and give a node the time that it takes to leave', () => {
    const pod = podOf(of('Deployment')[0]!);
    const [node] = pod.containers;
    const health = text('http/routes/health.ts');
    for (const probe of ['startupProbe', 'readinessProbe', 'livenessProbe'] as const) {
      const { path, port } = node![probe]!.httpGet;
      expect(health).toContain(`'${path}'`);
      expect(node?.ports?.map(({ name }) => name)).toContain(port);
    }
    const [service] = of('Service');
    expect(node?.ports?.map(({ name }) => name)).toContain(service?.spec.ports[0].targetPort);
    const leaving = PRODUCTION_GRACE_MS + keys.shape.SHUTDOWN_DRAIN_MS.parse(undefined);
    expect((pod.terminationGracePeriodSeconds ?? 0) * 1_000).toBeGreaterThan(leaving);
  });
});
