import { beforeAll, describe, expect, test } from 'vitest';
import { recomputeFindings } from '../../db/sources/recompute-findings.ts';
import { addDays } from '../../services/calendar/calendar-day.ts';
import { dayInNorway } from '../../services/calendar/day-in-norway.ts';
import { contractDocument } from '../setup/contract-question.ts';
import { saveAs } from '../setup/save-as.ts';
import { startWebhookStory } from '../setup/webhook-story.ts';

/** Nav Røros, Os og Holtålen serves the municipality of Røros, that of Holtålen, and Os of another county. */
const OFFICE = '1640';

const story = startWebhookStory();
let roros: string;
let os: string;
let oslo: string;
beforeAll(async () => {
  roros = await story.server.signIn('MUNICIPALITY', '5025');
  os = await story.server.signIn('MUNICIPALITY', '3430');
  oslo = await story.server.signIn('MUNICIPALITY', '0301');
});

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly entityType: string;
  readonly entityId: string;
  readonly severity: string;
  readonly message: string;
  readonly municipalities: readonly string[];
}

async function shownTo(token: string, state = 'OPEN'): Promise<readonly Shown[]> {
  const { data, errors } = await story.server.ask<{ findings: { nodes: readonly Shown[] } }>(
    `query ($state: FindingState) { findings(filter: { kind: CHANGED_BY_CO_OWNER, state: $state }, first: 50) {
      nodes { id state entityType entityId severity message municipalities } } }`,
    { token, variables: { state } },
  );
  expect(errors).toEqual([]);
  return data.findings.nodes;
}
const answer = (finding: string, token: string) =>
  story.server.ask<{ answerFindings: { results: readonly { outcome: string }[] } }>(
    contractDocument('answer-finding'),
    {
      token,
      variables: {
        input: { items: [{ finding, kind: 'RIGHT_AS_IT_IS' }], idempotencyKey: `answer-${finding.slice(-8)}` },
      },
    },
  );
const CLOSED = { office: OFFICE, from: '2026-12-24', until: '2027-01-02', state: 'CLOSED', reason: 'Julestengt' };

describe('a municipality changes an office that it shares, and the other owners', () => {
  test('find it at once, once for each change, in their feed and by webhook; the one who wrote it and others do not', async () => {
    const { data: start } = await story.server.ask<{ changesCursor: string }>('{ changesCursor }', { token: os });
    const registered = await story.server.ask<{ registerWebhook: { userErrors: object[] } }>(
      'mutation ($input: RegisterWebhookInput!) { registerWebhook(input: $input) { userErrors { message } } }',
      { token: os, variables: { input: { url: story.receiver.url, idempotencyKey: 'webhook-of-os' } } },
    );
    expect(registered.data.registerWebhook.userErrors).toEqual([]);
    await saveAs(story.server, roros, 'saveSpecialDays', { items: [CLOSED] });

    const [shown, ...more] = await shownTo(os);
    expect(more).toEqual([]);
    expect(shown).toMatchObject({
      entityType: 'OFFICE',
      entityId: OFFICE,
      severity: 'INFO',
      municipalities: ['3430', '5026'],
    });
    expect(shown?.message).toMatch(/^Røros kommune endret .*\(1640\), som også er deres, .*: åpningstider\./);
    expect(await shownTo(roros)).toEqual([]);
    expect(await shownTo(oslo)).toEqual([]);

    const feed = await story.server.ask<{
      changes: { edges: readonly { node: { entityType: string; entityId: string } }[] };
    }>(contractDocument('sync-changes'), { token: os, variables: { after: start.changesCursor } });
    const changed = feed.data.changes.edges.map(({ node }) => `${node.entityType} ${node.entityId}`);
    expect(changed).toContain(`OPENING_HOURS ${OFFICE}`);
    await expect
      .poll(() =>
        story.receiver.messages.flatMap(({ content }) => content.data.edges ?? []).map(({ node }) => node.entityId),
      )
      .toContain(OFFICE);
  });

  test('see it until they answer, and once more with the next change', async () => {
    const [shown] = await shownTo(os);
    expect((await answer(shown?.id ?? '', os)).data.answerFindings.results).toMatchObject([{ outcome: 'UPDATED' }]);
    expect(await shownTo(os)).toEqual([]);
    await saveAs(story.server, roros, 'saveContacts', {
      items: [{ office: OFFICE, role: 'DEBT_COUNSELLOR', name: 'Kari Prøve' }],
    });
    const [next, ...more] = await shownTo(os);
    expect(more).toEqual([]);
    expect(next?.message).toContain(': kontakter.');
    expect(next?.message).not.toContain('Kari');
  });

  test('show that they know by changing the same themselves, and then the first finds that', async () => {
    await saveAs(story.server, os, 'saveContacts', {
      items: [{ office: OFFICE, role: 'OFFICE_MANAGER', name: 'Ola Prøve' }],
    });
    expect((await shownTo(os)).map(({ message }) => message)).toEqual([]);
    expect((await shownTo(roros)).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Os kommune endret .*: kontakter\./),
    ]);
  });

  test('find nothing where it was only tried, only confirmed, or repeated', async () => {
    const before = await shownTo(os);
    const key = { items: [{ office: OFFICE, number: '+4772410099', purpose: 'OTHER' }], idempotencyKey: 'phone-once' };
    await saveAs(story.server, roros, 'savePhones', { ...key, dryRun: true });
    expect(await shownTo(os)).toEqual(before);
    await saveAs(story.server, roros, 'savePhones', key);
    const after = await shownTo(os);
    expect(after).toHaveLength(before.length + 1);
    await saveAs(story.server, roros, 'savePhones', key);
    const { data } = await story.server.ask<{ verify: { results: readonly { outcome: string }[] } }>(
      'mutation ($input: VerifyInput!) { verify(input: $input) { results { outcome } } }',
      {
        token: roros,
        variables: {
          input: { items: [{ entityType: 'PHONE', entityId: '1640-switchboard' }], idempotencyKey: 'confirm-it' },
        },
      },
    );
    expect(data.verify.results).toMatchObject([{ outcome: 'VERIFIED' }]);
    expect(await shownTo(os)).toEqual(after);
  });

  test('find a new week of hours too', async () => {
    const { data } = await story.server.ask<{ office: { version: number } }>('{ office(number: "1640") { version } }');
    await story.server.ask(
      'mutation ($input: SetOfficeHoursInput!) { setOfficeHours(input: $input) { userErrors { message } } }',
      {
        token: os,
        variables: {
          input: {
            office: OFFICE,
            channel: 'DROP_IN',
            validFrom: '2027-02-01',
            weekly: [{ days: ['TUESDAY'], spans: [{ opens: '08:00', closes: '09:00' }] }],
            version: data.office.version,
            idempotencyKey: 'a-new-week',
          },
        },
      },
    );
    expect((await shownTo(roros)).map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^Os kommune endret .*: åpningstider\./),
    );
  });
});

test('the nightly run of the rules finds what the write found, and after thirty days no more', async () => {
  const today = dayInNorway(Date.now());
  const open = async () =>
    (
      await story.server.database.owner<{ id: string }[]>`
      select id from finding where kind = 'CHANGED_BY_CO_OWNER' and resolved_on is null order by id`
    ).map(({ id }) => id);
  const before = await open();
  expect(before.length).toBeGreaterThan(0);
  await story.server.database.owner.begin((sql) => recomputeFindings(sql, today));
  expect(await open()).toEqual(before);
  await story.server.database.owner.begin((sql) => recomputeFindings(sql, addDays(today, 30)));
  expect(await open()).toEqual([]);
});
