import { registers } from '../../../../cli/import-connectors/registers.ts';
import { connect } from '../../../../db/client.ts';
import { importDelivery } from '../../../../db/sources/import-delivery.ts';

/**
 * Imports two deliveries in turn, for ever, and says so after each; whoever starts it ends it.
 * Arguments: the database's URL, and the two deliveries.
 */
const [url = '', ...deliveries] = process.argv.slice(2);
const sql = connect(url, {
  applicationName: 'tjenestegraf test',
  role: null,
  poolSizeMax: 1,
  statementTimeoutMs: 0,
  idleTransactionTimeoutMs: 0,
});
const connector = registers.find(({ name }) => name === 'norg2');
for (let round = 0; ; round += 1) {
  const on = { now: new Date().toISOString(), today: '2026-11-23' };
  const bytes = Buffer.from(deliveries[round % 2] ?? '[]');
  const delivery = await connector?.read(bytes, { sql, now: on.now, asOf: on.today, options: {} });
  process.stdout.write('begins\n');
  if (delivery !== undefined) await importDelivery(sql, delivery, on);
  process.stdout.write('taken in\n');
}
