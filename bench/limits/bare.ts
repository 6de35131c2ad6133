/** The limit that a database sets: `node:http`, one prepared statement, its text passed on. Arguments: the database's URL. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import postgres from 'postgres';
import type { OperationName } from '../workloads/documents.ts';
import { statements } from './statements.ts';

const asText = (text: string) => text;
const sql = postgres(process.argv[2] ?? '', {
  max: Number(process.env['DATABASE_CONNECTIONS_MAX']),
  onnotice: () => {},
  fetch_types: false,
  // Parameters are texts already: the driver's own conversion would write them as JSON a second time.
  types: { json: { to: 3802, from: [], serialize: asText, parse: asText } },
});

interface Body {
  operationName: OperationName;
  variables: Record<string, unknown>;
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const { operationName, variables } = JSON.parse(Buffer.concat(chunks).toString()) as Body;
      const { text, values } = statements[operationName];
      const [row] = await sql.unsafe<{ body: string }[]>(text, values(variables), { prepare: true });
      const bytes = Buffer.from(`{"data":${row?.body}}`);
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length });
      response.end(bytes);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
});
server.listen(0, '127.0.0.1', () =>
  console.log(`listening at http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
);
