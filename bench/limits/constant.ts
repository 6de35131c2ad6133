/** The limit that HTTP sets: an answer that is a buffer already, chosen by the path. The buffers come from the parent. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const answers = new Map<string, Buffer>();
process.on('message', (texts: Record<string, string>) => {
  for (const [operation, text] of Object.entries(texts)) answers.set(`/${operation}`, Buffer.from(text));
  process.send?.('ready');
});
process.on('disconnect', () => process.exit(0));

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    const bytes = answers.get(request.url ?? '');
    if (bytes === undefined) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length });
    response.end(bytes);
  });
});
server.listen(0, '127.0.0.1', () =>
  console.log(`listening at http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
);
