import { contact } from '../../tables/office/contact.ts';
import { coverage } from '../../tables/office/coverage.ts';
import { office } from '../../tables/office/office.ts';
import { openingException, openingRule } from '../../tables/office/opening-rule.ts';
import { openingSchedule } from '../../tables/office/opening-schedule.ts';
import { phone } from '../../tables/office/phone.ts';
import { reception } from '../../tables/office/reception.ts';
import type { SeedData } from '../read-files.ts';
import { insertAll, type Writer } from './insert.ts';

/** Offices, what they cover, their places, lines, roles and hours. */
export async function writeOffices(db: Writer, data: SeedData): Promise<void> {
  await insertAll(
    db,
    office,
    data.offices.map(({ coverage: _, ...row }) => row),
  );
  await insertAll(
    db,
    coverage,
    data.offices.flatMap((row) =>
      row.coverage.map(({ municipality, district, sourceId, ...period }) => ({
        ...period,
        officeNumber: row.number,
        municipalityNumber: municipality,
        districtNumber: district?.number ?? null,
        districtName: district?.name ?? null,
        sourceId: sourceId ?? row.sourceId,
        verifiedAt: row.verifiedAt,
      })),
    ),
  );
  for (const places of data['office-places']) await writePlaces(db, places);
}

async function writePlaces(db: Writer, places: SeedData['office-places'][number]): Promise<void> {
  const officeNumber = places.office;
  await insertAll(
    db,
    reception,
    places.receptions.map(({ address, ...row }) => ({ ...row, ...address, officeNumber })),
  );
  await insertAll(
    db,
    phone,
    places.phones.map((row) => ({ ...row, disputed: row.disputeReason !== null, officeNumber })),
  );
  await insertAll(
    db,
    contact,
    places.contacts.map((row) => ({ ...row, officeNumber })),
  );
  await insertAll(
    db,
    openingSchedule,
    places.schedules.map(({ weekly: _, exceptions: __, reception: receptionId, phone: phoneId, ...row }) => ({
      ...row,
      officeNumber,
      receptionId: receptionId ?? null,
      phoneId: phoneId ?? null,
    })),
  );
  await insertAll(
    db,
    openingRule,
    places.schedules.flatMap(({ id, weekly }) =>
      weekly.map(({ season, ...row }) => ({
        ...row,
        scheduleId: id,
        seasonFrom: season?.from ?? null,
        seasonTo: season?.to ?? null,
      })),
    ),
  );
  await insertAll(
    db,
    openingException,
    places.schedules.flatMap(({ id, exceptions }) =>
      exceptions.map(({ from, to, reason, ...row }) => ({
        ...row,
        scheduleId: id,
        fromDay: from,
        toDay: to,
        reasonNb: reason?.nb ?? null,
        reasonEn: reason?.en ?? null,
      })),
    ),
  );
}
