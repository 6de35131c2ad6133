import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';

/** The drill's issuer in a container of its own: publishes the metadata and the key that the drill wrote; the drill itself signs. */
const read = (file: string) => readFileSync(`/drill/${file}`, 'utf8');
const documents: Readonly<Record<string, string>> = {
  '/metadata': read('metadata.json'),
  '/keys': read('keys.json'),
};

const server = createServer({ key: read('key.pem'), cert: read('certificate.pem') }, ({ url = '' }, response) => {
  const found = documents[url];
  response.writeHead(found === undefined ? 404 : 200, { 'content-type': 'application/json' }).end(found);
}).listen(8443);
process.once('SIGTERM', () => server.close());
