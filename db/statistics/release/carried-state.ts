import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { monthText } from '../../../services/disclosure-control/codes.ts';
import { keyedDigest, type ReleaseKeys } from '../../../services/disclosure-control/keyed-random.ts';
import {
  initialRecipients,
  type RecipientStreams,
} from '../../../services/disclosure-control/release/release-recipients.ts';
import {
  decodeState,
  encodeState,
  initialState,
  type ReleaseState,
} from '../../../services/disclosure-control/release/release-state.ts';
import type { SqlLike } from '../../client.ts';
import { StatisticsError } from '../statistics-error.ts';

/** The state left by the release before. */
export interface Carried {
  readonly state: ReleaseState;
  readonly streams: RecipientStreams;
  /** Last year whose recipients are published; null: none. */
  readonly throughYear: number | null;
}

/** Reads it, and checks that this release may follow. @throws StatisticsError already-released, keys-changed */
export async function readCarried(transaction: SqlLike, keys: ReleaseKeys, through: number): Promise<Carried> {
  const [row] = await transaction<
    { state: Uint8Array; streams: Uint8Array; throughYear: number | null; keyA: string; keyP: string }[]
  >`
    select state, recipient_streams as streams, recipients_through_year as "throughYear", key_fingerprint_a as "keyA",
      key_fingerprint_p as "keyP" from confidential.release_state`;
  if (row === undefined) return { state: initialState(), streams: initialRecipients(), throughYear: null };
  const state = decodeState(row.state);
  if (state === null) {
    throw new StatisticsError(
      'older-method',
      'the releases so far were made by an older method, whose rounding cannot be gone on with: start the statistics in a new database',
    );
  }
  if (state.through !== null && through <= state.through) {
    throw new StatisticsError('already-released', `released through ${monthText(state.through)} already`);
  }
  if (row.keyA !== fingerprint(keys.A) || row.keyP !== fingerprint(keys.P)) {
    throw new StatisticsError('keys-changed', 'the keys are not those of the releases before, which would undo them');
  }
  return { state, streams: deserialize(row.streams) as RecipientStreams, throughYear: row.throughYear };
}

/** Stores what the next release needs, and deletes what the previous release stored. */
export async function writeCarried(
  transaction: SqlLike,
  state: ReleaseState,
  recipients: { streams: RecipientStreams; throughYear: number | null },
  keys: ReleaseKeys,
  caseNumberMax: number,
): Promise<void> {
  await transaction`
    insert into confidential.release_state (release, state, recipient_streams, recipients_through_year,
      case_number_max, key_fingerprint_a, key_fingerprint_p)
    values (${state.release}, ${Buffer.from(encodeState(state))}, ${serialize(recipients.streams)},
      ${recipients.throughYear}, ${String(caseNumberMax)}, ${fingerprint(keys.A)}, ${fingerprint(keys.P)})
    on conflict ("only") do update set release = excluded.release, state = excluded.state,
      recipient_streams = excluded.recipient_streams, recipients_through_year = excluded.recipients_through_year,
      case_number_max = excluded.case_number_max`;
}

function fingerprint(key: Uint8Array): string {
  return createHash('sha256').update(keyedDigest(key, 'fingerprint')).digest('hex');
}
