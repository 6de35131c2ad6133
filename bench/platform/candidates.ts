import type { Dialect } from '../workloads/dialects.ts';

/** MISS: every request differs, so no cache of whole answers can give it. HIT: the same requests come again and again. */
export type Mode = 'miss' | 'hit';

/** A process that answers. */
export interface ServerSpec {
  readonly file: string;
  readonly args: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** One way of answering that is compared. */
export interface Candidate {
  readonly name: string;
  readonly dialect: Dialect;
  /** Which process answers in a mode; null: it is not measured in it. */
  readonly server: Readonly<Record<Mode, string | null>>;
  /** Asks with the token of a registered municipality. */
  readonly signedIn: boolean;
}

export const BASE = 'bare SQL';
export const CEILING = 'constant buffer';

/** @param settings settings of this server's processes besides the shared ones: where tokens come from. */
export function serverSpecs(
  databaseUrl: string,
  settings: Readonly<Record<string, string>>,
): Record<string, ServerSpec> {
  const peer = (file: string, ...args: string[]): ServerSpec => ({
    file,
    args: [databaseUrl, ...args],
    environment: {},
  });
  const own: ServerSpec = {
    file: 'server.ts',
    args: [],
    environment: { ...settings, DATABASE_URL: databaseUrl, PORT: '0', REQUESTS_PER_MINUTE: '0', COST_PER_MINUTE: '0' },
  };
  return {
    bare: peer('bench/limits/bare.ts'),
    constant: { file: 'bench/limits/constant.ts', args: [], environment: {} },
    own,
    postgraphile: peer('bench/peers/postgraphile.ts'),
    mercurius: peer('bench/peers/mercurius.ts'),
    yoga: peer('bench/peers/yoga.ts'),
    yogaCached: peer('bench/peers/yoga.ts', 'cached'),
  };
}

const plain = { dialect: 'platform', signedIn: false } as const;
const both = (server: string) => ({ miss: server, hit: server });

export const candidates: readonly Candidate[] = [
  { ...plain, name: BASE, server: both('bare') },
  { ...plain, name: CEILING, server: both('constant') },
  { ...plain, name: 'Tjenestegraf, public', server: both('own') },
  { ...plain, name: 'Tjenestegraf, municipality', server: both('own'), signedIn: true },
  { ...plain, name: 'PostGraphile 5', server: { miss: 'postgraphile', hit: null }, dialect: 'postgraphile' },
  { ...plain, name: 'Mercurius + JIT', server: { miss: 'mercurius', hit: null } },
  { ...plain, name: 'Yoga + JIT', server: { miss: 'yoga', hit: null } },
  { ...plain, name: 'Yoga + response cache', server: { miss: null, hit: 'yogaCached' } },
];
