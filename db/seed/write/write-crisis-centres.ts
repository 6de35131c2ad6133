import { agreement } from '../../tables/crisis-centre/agreement.ts';
import { crisisCentre } from '../../tables/crisis-centre/crisis-centre.ts';
import { phone } from '../../tables/office/phone.ts';
import type { SeedData } from '../read-files.ts';
import { insertAll, type Writer } from './insert.ts';

/** Crisis centres with their lines and agreements. */
export async function writeCrisisCentres(db: Writer, data: SeedData): Promise<void> {
  const centres = data['crisis-centres'];
  await insertAll(
    db,
    crisisCentre,
    centres.map(({ phones: _, agreements: __, address, ...row }) => ({ ...row, ...address })),
  );
  await insertAll(
    db,
    phone,
    centres.flatMap(({ id, phones }) =>
      phones.map((row) => ({ ...row, disputed: row.disputeReason !== null, crisisCentreId: id })),
    ),
  );
  await insertAll(
    db,
    agreement,
    centres.flatMap(({ id, agreements }) =>
      agreements.map(({ municipality: municipalityNumber, ...row }) => ({ ...row, centreId: id, municipalityNumber })),
    ),
  );
}
