import { beforeEach, describe, expect, test } from 'vitest';
import { agreements } from '../../../services/directory-writes/kinds/agreement.ts';
import { contacts } from '../../../services/directory-writes/kinds/contact.ts';
import { services } from '../../../services/directory-writes/kinds/service.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { clientOf } from '../directory-writes/support/batch-of.ts';
import { deliver } from './support/deliveries.ts';

let db: TestDatabase;
let roros: Awaited<ReturnType<typeof clientOf>>;
beforeEach(async () => {
  db = await createTestDatabase();
  roros = await clientOf(db, '5025');
  return () => db.drop();
});

const own = { for: '5025' };

describe('a text that a delivery in HSDS leaves out', () => {
  const texts = async () =>
    (
      await db.owner`
        select summary, description, target_group as group, how_to_apply as how from municipal_service
        where municipality_number = '5025' and code = 'DEBT_COUNSELLING'`
    )[0];
  const DESCRIPTION = 'Vi rydder i gjelden sammen med deg. Ring oss først.';
  const send = (
    day: string,
    texts: { readonly description?: null; readonly how?: string | null; readonly group?: string | null },
  ) => {
    const service = {
      id: 'debt-counselling',
      name: 'Hjelp med gjeld',
      status: 'active',
      description: DESCRIPTION,
      organization: { id: 'o-1', name: 'Eksempel kommune' },
      last_modified: `${day}T10:00:00Z`,
      attributes: [],
      ...('description' in texts && { description: null }),
      ...('how' in texts && { application_process: texts.how }),
      ...('group' in texts && { eligibility_description: texts.group }),
    };
    return deliver(db, 'hsds', JSON.stringify({ contents: [service] }), {
      ...own,
      wording: 'own',
      now: `${day}T11:00:00Z`,
      today: day,
    });
  };

  /** What the owner changes of its wording here, by the version that is there. */
  const save = async (change: object, ...at: [] | [{ now: string; today: string }]) => {
    const [stored] = await db.owner`
      select version from municipal_service where municipality_number = '5025' and code = 'DEBT_COUNSELLING'`;
    const version = stored?.['version'] as number;
    const item = { municipality: '5025', code: 'DEBT_COUNSELLING', version, ...change };
    return (await roros.save(services, [item], ...at)).results;
  };

  test.each([
    ['null', { how: null, group: null }],
    ['absent', {}],
    ['empty', { how: ' ', group: '' }],
  ])('(%s) leaves the owner’s own text as it is, night after night', async (_, silent) => {
    const change = { howToApply: 'Ring oss på dagen.', targetGroup: 'Alle over 18 år.' };
    expect(await save(change)).toMatchObject([{ outcome: 'UPDATED' }]);
    const kept = { description: DESCRIPTION, group: 'Alle over 18 år.', how: 'Ring oss på dagen.' };
    for (const day of ['2027-01-02', '2027-01-03']) {
      await send(day, silent);
      expect(await texts(), day).toMatchObject(kept);
    }
    // A text of the delivery takes the place of the owner's, which comes back once the delivery leaves it out again.
    await send('2027-01-04', { ...silent, how: 'Møt opp.' });
    expect(await texts()).toMatchObject({ ...kept, how: 'Møt opp.' });
    await send('2027-01-05', silent);
    expect(await texts()).toMatchObject(kept);
  });

  test('leaves a summary as the owner wrote it, and is the name where nobody wrote one', async () => {
    const withoutDescription = { description: null } as const;
    await db.owner`delete from municipal_service where municipality_number = '5025' and code = 'DEBT_COUNSELLING'`;
    await send('2027-01-01', withoutDescription);
    expect(await texts()).toMatchObject({ summary: 'Hjelp med gjeld', description: null });
    await send('2027-01-02', {});
    expect(await texts()).toMatchObject({ summary: 'Vi rydder i gjelden sammen med deg.', description: DESCRIPTION });
    await send('2027-01-03', withoutDescription);
    expect(await texts()).toMatchObject({ summary: 'Hjelp med gjeld', description: null });
    const now = { now: '2027-01-04T11:00:00Z', today: '2027-01-04' };
    expect(await save({ summary: 'Vi hjelper deg med gjeld.' }, now)).toMatchObject([{ outcome: 'UPDATED' }]);
    await send('2027-01-05', withoutDescription);
    expect(await texts()).toMatchObject({ summary: 'Vi hjelper deg med gjeld.', description: null });
    // A wording that the owner has removed since is not brought back.
    const later = { now: '2027-01-06T11:00:00Z', today: '2027-01-06' };
    expect(await save({ remove: true }, later)).toMatchObject([{ outcome: 'REMOVED' }]);
    for (const day of ['2027-01-07', '2027-01-08']) {
      await send(day, withoutDescription);
      expect(await texts()).toMatchObject({ summary: 'Hjelp med gjeld', description: null });
    }
  });

  test('is taken back where only an earlier delivery stated it', async () => {
    await send('2027-01-01', { how: 'Møt opp eller ring.', group: 'Alle.' });
    expect(await texts()).toMatchObject({ description: DESCRIPTION, group: 'Alle.', how: 'Møt opp eller ring.' });
    await send('2027-01-02', {});
    expect(await texts()).toMatchObject({ description: DESCRIPTION, group: null, how: null });
  });

  test('stays where the directory had it before any statement', async () => {
    await db.owner`
      update municipal_service set how_to_apply = 'Fra sidene.' where municipality_number = '5025' and code = 'DEBT_COUNSELLING'`;
    await send('2027-01-01', {});
    expect(await texts()).toMatchObject({ how: 'Fra sidene.' });
  });
});

describe('an empty cell of a file', () => {
  test('keeps a number of places that the municipality wrote, and takes back the file’s own', async () => {
    const send = (places: string) =>
      deliver(
        db,
        'csv-agreements',
        `kommunenummer;krisesenter;form;plasser;gyldig_fra;gyldig_til\r\n5025;hamar-interkommunale-krisesenter;kjøpsavtale;${places};2026-01-01;`,
        own,
      );
    const stored = async () =>
      (
        await db.owner<{ id: string; version: number; places: number | null }[]>`
          select id, version, capacity_places as places from agreement where municipality_number = '5025'`
      )[0];
    await send('4');
    expect((await stored())?.places).toBe(4);
    await send('');
    const agreement = await stored();
    expect(agreement?.places).toBeNull();
    const item = { id: agreement?.id ?? '', version: agreement?.version ?? 0, capacityPlaces: 6 };
    expect((await roros.save(agreements, [item])).results).toMatchObject([{ outcome: 'UPDATED' }]);
    await send('');
    expect((await stored())?.places).toBe(6);
  });

  test('keeps a contact’s number and address that the office entered, and takes back the file’s own', async () => {
    const send = (phone: string, email: string) =>
      deliver(
        db,
        'csv-contacts',
        `kommunenummer;enhetsnummer;rolle;navn;telefon;epost\r\n5025;1640;gjeldsrådgiver;Siri Eksempel;${phone};${email}`,
        own,
      );
    const stored = async () =>
      (
        await db.owner<{ id: string; version: number; phone: string | null; email: string | null }[]>`
          select id, version, phone, email from contact where name = 'Siri Eksempel'`
      )[0];
    await send('40 00 00 01', 'siri.eksempel@example.no');
    await send('40 00 00 01', '');
    const contact = await stored();
    expect(contact).toMatchObject({ phone: '+4740000001', email: null });
    const item = { id: contact?.id ?? '', version: contact?.version ?? 0, email: 'siri@example.no' };
    expect((await roros.save(contacts, [item])).results).toMatchObject([{ outcome: 'UPDATED' }]);
    // A number of the file takes the place of the entered one; what the file leaves empty stays, the next night too.
    for (const phone of ['40 00 00 02', '40 00 00 02', '']) {
      await send(phone, '');
      expect(await stored()).toMatchObject({ phone: '+4740000002', email: 'siri@example.no' });
    }
  });
});
