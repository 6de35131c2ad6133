import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { type Saved, saveAs } from '../setup/save-as.ts';

interface Entry {
  readonly id: string;
  readonly kind: string;
  readonly undo: string;
  readonly entityType: string;
  readonly entityId: string;
  readonly part: string | null;
  readonly actor: string;
}
/** The answer to `revert`: what was saved, and the change that it made. */
interface Reverted extends Saved {
  readonly change: { readonly id: string } | null;
}

let server: TestServer;
let roros: string;
let os: string;
let oslo: string;
let keys = 0;
beforeAll(async () => {
  server = await startTestServer();
  roros = await server.signIn('MUNICIPALITY', '5025');
  os = await server.signIn('MUNICIPALITY', '3430');
  oslo = await server.signIn('MUNICIPALITY', '0301');
});
afterAll(() => server.stop());

const key = () => {
  keys += 1;
  return `undo-key-${keys}`;
};

const save = (mutation: string, input: object, token = roros) => saveAs(server, token, mutation, input);

async function entries(type: string, id: string, token = roros): Promise<readonly Entry[]> {
  const { data, errors } = await server.ask<{ history: { nodes: readonly Entry[] } }>(
    `query ($type: EntityType!, $id: ID!) { history(entityType: $type, entityId: $id, first: 50) {
      nodes { id kind undo entityType entityId part actor } } }`,
    { token, variables: { type, id } },
  );
  expect(errors).toEqual([]);
  return data.history.nodes;
}
const newest = async (type: string, id: string) => (await entries(type, id))[0] as Entry;

async function revert(type: string, id: string, entry: string, more: object = {}, token = roros): Promise<Reverted> {
  const { data, errors } = await server.ask<{ revert: Reverted }>(
    `mutation ($input: RevertInput!) { revert(input: $input) {
      results { id outcome version userErrors { code message path } } userErrors { code message path } change { id } } }`,
    { token, variables: { input: { entityType: type, entityId: id, entry, idempotencyKey: key(), ...more } } },
  );
  expect(errors).toEqual([]);
  return data.revert;
}
const refusalOf = ({ results }: Saved) => results[0]?.userErrors[0];

const OFFICE = `{ office(number: "1640") { version name
  phones { id number purpose comment version } specialDays { id from until state reason channels }
  openingHours(from: "2027-02-01", days: 14) { date channel state spans { opens closes } sources { id } }
  hoursRules { channel weekly { days validFrom validTo spans { opens closes } sources { id } } } } }`;
interface Office {
  readonly version: number;
  readonly name: string;
  readonly phones: readonly { readonly id: string; readonly comment: string | null; readonly version: number }[];
  readonly specialDays: readonly { readonly id: string; readonly from: string }[];
}
const office = async () => (await server.ask<{ office: Office }>(OFFICE)).data.office;
const shown = ({ version: _, ...rest }: Office) => rest;

describe('a change that nothing rests on', () => {
  test('of special days that were taken away: they come back as they were, under their old id', async () => {
    const made = await save('saveSpecialDays', {
      items: [{ office: '1640', from: '2026-12-24', until: '2027-01-02', state: 'CLOSED', reason: 'Julestengt' }],
    });
    const id = made.results[0]?.id ?? '';
    const before = await office();
    await save('saveSpecialDays', { items: [{ id, version: 1, remove: true }] });
    const gone = await newest('OPENING_HOURS', '1640');
    expect(gone).toMatchObject({ kind: 'DELETED', part: id, undo: 'POSSIBLE' });

    const tried = await revert('OPENING_HOURS', '1640', gone.id, { dryRun: true });
    expect(tried).toMatchObject({ results: [{ outcome: 'CREATED', id }], change: null });
    expect((await office()).specialDays).toEqual([]);
    const idempotencyKey = key();
    const done = await revert('OPENING_HOURS', '1640', gone.id, { idempotencyKey });
    expect(done.results).toMatchObject([{ outcome: 'CREATED', id }]);
    expect(shown(await office())).toEqual(shown(before));

    // Sent twice it is done once; and it can be taken back itself.
    expect(await revert('OPENING_HOURS', '1640', gone.id, { idempotencyKey })).toMatchObject({ results: done.results });
    const back = await newest('OPENING_HOURS', '1640');
    expect(await revert('OPENING_HOURS', '1640', back.id)).toMatchObject({ results: [{ outcome: 'REMOVED' }] });
    expect((await office()).specialDays).toEqual([]);
  });

  test('of special days from a file: those that made room for them are whole again', async () => {
    const day = (from: string, until: string, more: object) => ({
      office: '1640',
      from,
      until,
      state: 'CLOSED',
      ...more,
    });
    await save('saveSpecialDays', { items: [day('2027-12-24', '2028-01-02', { reason: 'Julestengt' })] });
    const before = await office();
    const upload = await fetch(`${server.url}/imports/special-days`, {
      method: 'POST',
      headers: { authorization: `Bearer ${roros}` },
      body: 'kommunenummer;enhetsnummer;kanal;fra_dato;til_og_med;tilstand;fra;til;årsak\n5025;1640;;30.12.2027;04.01.2028;åpent;10;12;Redusert\n5025;1640;;24.03.2028;;stengt;;;Påske\n',
    });
    expect(await upload.json()).toMatchObject({ created: 2, updated: 1, rows: { rejected: 0 } });
    const redused = (await entries('OPENING_HOURS', '1640')).find(({ part }) => part === '1640-special-2027-12-30');
    const dryRun = await revert('OPENING_HOURS', '1640', redused?.id ?? '', { dryRun: true });
    const done = await revert('OPENING_HOURS', '1640', redused?.id ?? '');
    for (const { results } of [dryRun, done]) {
      expect(results.map(({ id, outcome }) => [id, outcome])).toEqual([
        ['1640-special-2027-12-30', 'REMOVED'],
        ['1640-special-2027-12-24', 'UPDATED'],
      ]);
    }
    const easter = (await office()).specialDays.filter(({ from }) => from === '2028-03-24');
    expect(easter).toHaveLength(1);
    expect((await office()).specialDays.filter(({ from }) => from !== '2028-03-24')).toEqual(before.specialDays);
    for (const { id } of (await office()).specialDays) {
      const { data } = await server.ask<{ office: { specialDays: readonly { id: string; version: number }[] } }>(
        '{ office(number: "1640") { specialDays { id version } } }',
      );
      const version = data.office.specialDays.find((one) => one.id === id)?.version;
      await save('saveSpecialDays', { items: [{ id, version, remove: true }] });
    }
  });

  test('of a line: what it said before, what was removed, and what was new', async () => {
    const before = await office();
    const [line] = before.phones;
    const id = line?.id ?? '';
    await save('savePhones', { items: [{ id, version: line?.version, comment: 'Ring før kl. 12' }] });
    await revert('PHONE', id, (await newest('PHONE', id)).id);
    expect((await office()).phones[0]).toMatchObject({ id, comment: line?.comment ?? null });

    const added = await save('savePhones', { items: [{ office: '1640', number: '+4772410050', purpose: 'OTHER' }] });
    const other = added.results[0]?.id ?? '';
    await revert('PHONE', other, (await newest('PHONE', other)).id);
    expect((await office()).phones.map((phone) => phone.id)).not.toContain(other);
    await revert('PHONE', other, (await newest('PHONE', other)).id);
    expect((await office()).phones.map((phone) => phone.id)).toContain(other);
  });

  test('of the week: the old hours hold again, on the word of whoever said so, as if nothing had been', async () => {
    const before = await office();
    const { data } = await server.ask<{ setOfficeHours: { userErrors: object[] } }>(
      'mutation ($input: SetOfficeHoursInput!) { setOfficeHours(input: $input) { userErrors { message } } }',
      {
        token: roros,
        variables: {
          input: {
            office: '1640',
            channel: 'DROP_IN',
            validFrom: '2027-02-01',
            weekly: [{ days: ['TUESDAY'], spans: [{ opens: '08:00', closes: '09:00' }] }],
            version: before.version,
            idempotencyKey: key(),
          },
        },
      },
    );
    expect(data.setOfficeHours.userErrors).toEqual([]);
    const changed = await office();
    expect(shown(changed)).not.toEqual(shown(before));
    const ofHours = await entries('OPENING_HOURS', '1640');
    const made = ofHours.find(({ kind, part }) => kind === 'CREATED' && part !== null) as Entry;
    expect(made.undo).toBe('POSSIBLE');
    expect(await revert('OPENING_HOURS', '1640', made.id, { dryRun: true })).toMatchObject({
      results: [{ outcome: 'UPDATED' }],
    });
    expect(await office()).toEqual(changed);
    expect(await revert('OPENING_HOURS', '1640', made.id)).toMatchObject({
      results: [{ outcome: 'UPDATED', id: '1640' }],
    });
    const after = await office();
    expect(shown(after)).toEqual(shown(before));
    expect(after.version).toBe(changed.version + 1);
    const own = await server.database.owner`
      select 1 from every_observation where field = 'hours.DROP_IN' and source_id like 'source-client-%' and withdrawn_at is null`;
    expect(own).toEqual([]);
    expect(refusalOf(await revert('OPENING_HOURS', '1640', made.id))).toMatchObject({ code: 'CONFLICT' });
  });

  test('is the co-owner’s to take back too, who sees whose it was', async () => {
    const made = await save('saveSpecialDays', {
      items: [{ office: '1640', from: '2027-05-14', until: '2027-05-15', state: 'CLOSED' }],
    });
    const entry = await newest('OPENING_HOURS', '1640');
    const taken = await revert('OPENING_HOURS', '1640', entry.id, {}, os);
    expect(taken.results).toMatchObject([{ outcome: 'REMOVED', id: made.results[0]?.id }]);
  });
});

describe('what cannot be taken back says so before it is tried, and why', () => {
  test('a change that was changed since', async () => {
    const made = await save('savePhones', { items: [{ office: '1640', number: '+4772410060', purpose: 'OTHER' }] });
    const id = made.results[0]?.id ?? '';
    await save('savePhones', { items: [{ id, version: 1, comment: 'Ny' }] });
    const [later, first] = await entries('PHONE', id);
    expect([later?.undo, first?.undo]).toEqual(['POSSIBLE', 'CHANGED_SINCE']);
    expect(refusalOf(await revert('PHONE', id, first?.id ?? ''))).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('CHANGED_SINCE'),
      path: ['input', 'entry'],
    });
  });

  test('a contact’s person, who is kept nowhere; that a contact is new can be taken back', async () => {
    const made = await save('saveContacts', {
      items: [{ office: '1640', role: 'OFFICE_MANAGER', name: 'Kari Prøve' }],
    });
    const id = made.results[0]?.id ?? '';
    expect(await newest('CONTACT', id)).toMatchObject({ kind: 'CREATED', undo: 'POSSIBLE' });
    await save('saveContacts', { items: [{ id, version: 1, name: 'Ola Prøve' }] });
    const changed = await newest('CONTACT', id);
    expect(changed.undo).toBe('PERSON_NOT_KEPT');
    expect(refusalOf(await revert('CONTACT', id, changed.id))?.message).toMatch(/saveContacts.*\(PERSON_NOT_KEPT\)/);
  });

  test('what a reader of deliveries wrote, what an editor at the database wrote, and what is nobody’s to write', async () => {
    await server.database.owner.begin(async (sql) => {
      await sql`select set_config('tjenestegraf.actor', 'importer:example', true)`;
      await sql`update phone set comment = 'Lest' where id = '1640-switchboard'`;
    });
    expect((await newest('PHONE', '1640-switchboard')).undo).toBe('NOT_A_CLIENTS');
    await server.database.owner`update municipality set administrative_centre = 'Bergstaden' where number = '5025'`;
    expect((await newest('MUNICIPALITY', '5025')).undo).toBe('NOT_WRITABLE');
  });

  test('an entry of another municipality’s, or none at all, is not found', async () => {
    await save('saveSpecialDays', {
      items: [{ office: '1640', from: '2027-06-01', until: '2027-06-02', state: 'CLOSED' }],
    });
    const { id } = await newest('OPENING_HOURS', '1640');
    const before = await office();
    for (const entry of [id, '1-1', 'x', '999999999999999999-1']) {
      const token = entry === id ? oslo : roros;
      expect(refusalOf(await revert('OPENING_HOURS', '1640', entry, {}, token))).toMatchObject({ code: 'NOT_FOUND' });
    }
    expect(await office()).toEqual(before);
  });

  test('a removed place whose hours went with it comes back, and then its hours do', async () => {
    const made = await save('saveReceptions', { items: [{ office: '1640', name: 'Prøvestedet', kind: 'VISIT' }] });
    const id = made.results[0]?.id ?? '';
    const { version } = await office();
    await server.ask(
      'mutation ($input: SetOfficeHoursInput!) { setOfficeHours(input: $input) { userErrors { message } } }',
      {
        token: roros,
        variables: {
          input: {
            office: '1640',
            reception: id,
            channel: 'DROP_IN',
            validFrom: '2027-01-01',
            weekly: [{ days: ['FRIDAY'], spans: [{ opens: '10:00', closes: '11:00' }] }],
            version,
            idempotencyKey: key(),
          },
        },
      },
    );
    // It cannot just go as if it were new: it has hours now.
    const creation = (await entries('RECEPTION', id)).find(({ kind }) => kind === 'CREATED') as Entry;
    expect(refusalOf(await revert('RECEPTION', id, creation.id))?.message).toContain('CHANGED_SINCE');
    const before = await office();
    await save('saveReceptions', { items: [{ id, version: 1, remove: true }] });
    expect(await revert('RECEPTION', id, (await newest('RECEPTION', id)).id)).toMatchObject({
      results: [{ id, outcome: 'CREATED' }],
    });
    const hours = (await entries('OPENING_HOURS', '1640')).find(
      ({ kind, undo }) => kind === 'DELETED' && undo === 'POSSIBLE',
    );
    expect(await revert('OPENING_HOURS', '1640', hours?.id ?? '')).toMatchObject({ results: [{ outcome: 'UPDATED' }] });
    expect(shown(await office())).toEqual(shown(before));
  });
});
