/** PostGraphile 5 (Amber preset) over the views of schema `peer`, on `node:http`. Arguments: the database's URL. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const pgl = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [
    makePgService({
      connectionString: process.argv[2] ?? '',
      schemas: ['peer'],
      poolConfig: { max: Number(process.env['DATABASE_CONNECTIONS_MAX']) },
    }),
  ],
  schema: {
    defaultBehavior:
      '+connection +list +orderBy +resource:connection +resource:list +manyRelation:resource:list +typeField:resource:list +queryField:resource:list -node -insert -update -delete',
    dontSwallowErrors: true,
  },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: { explain: false },
});
const serv = pgl.createServ(grafserv);
const server = createServer();
await serv.addTo(server);
server.listen(0, '127.0.0.1', () =>
  console.log(`listening at http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`),
);
if (process.argv[3] === 'schema') {
  const { printSchema } = await import('postgraphile/graphql');
  console.log(printSchema(await pgl.getSchema()));
}
