import { eq } from 'drizzle-orm';
import { agreement } from '../../tables/crisis-centre/agreement.ts';
import { contact } from '../../tables/office/contact.ts';
import { client } from '../../tables/record/client.ts';
import { source } from '../../tables/schema.ts';
import type { SeedData } from '../read-files.ts';
import type { Examples } from '../shapes/examples.ts';
import { insertAll, type Writer } from './insert.ts';

/** Made-up contacts, terms and clients; every municipality with an organisation number becomes a client of itself. */
export async function writeExamples(db: Writer, examples: Examples, data: SeedData): Promise<void> {
  const sourceId = examples.source.id;
  await insertAll(db, source, [{ ...examples.source, synthetic: true }]);
  await insertAll(
    db,
    contact,
    examples.contacts.map(({ office: officeNumber, ...row }) => ({ ...row, officeNumber, sourceId })),
  );
  for (const { agreement: id, terms, capacityPlaces } of examples.agreementTerms) {
    await db.update(agreement).set({ terms, capacityPlaces }).where(eq(agreement.id, id));
  }
  await insertAll(
    db,
    client,
    examples.clients.map(({ governor, ...row }) => ({ ...row, governorId: governor ?? null, municipalityNumbers: [] })),
  );
  await insertAll(
    db,
    client,
    data.municipalities.flatMap(({ number, name, organisationNumber }) =>
      organisationNumber === null
        ? []
        : [
            {
              id: `municipality-${number}`,
              organisationNumber,
              name: `${name} kommune`,
              role: 'MUNICIPALITY' as const,
              municipalityNumbers: [number],
            },
          ],
    ),
  );
}
