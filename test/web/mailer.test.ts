import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { createMailer } from '../../web/alerts/mailer.ts';

/** A mail server that takes one mail over a plain connection, and keeps what it was told. */
async function startMailServer() {
  const lines: string[] = [];
  const server = createServer((socket) => greet(socket, lines)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { lines, port: (server.address() as AddressInfo).port, close: () => server.close() };
}

function greet(socket: Socket, lines: string[]): void {
  let isData = false;
  socket.write('220 mail.example\r\n');
  socket.on('data', (chunk) => {
    for (const line of chunk.toString('utf8').split('\r\n').slice(0, -1)) {
      lines.push(line);
      if (isData && line !== '.') continue;
      if (line === '.') isData = false;
      if (line === 'DATA') isData = true;
      socket.write(line === 'DATA' ? '354 go on\r\n' : line === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
    }
  });
}

test('a mail goes to the address alone, from the address that is set, with a link that stops it in its head', async () => {
  const server = await startMailServer();
  const send = createMailer({ url: `smtp://127.0.0.1:${server.port}`, from: 'varsler@example.no' });
  await send({
    to: 'kari@eksempel.example.no',
    subject: '1 endring',
    text: 'Os: avtalen slutter.',
    stopUrl: 'https://tjenestegraf.example/varsler/stopp?bevis=x',
    language: 'nb',
    id: 'alerts-1',
  });
  server.close();
  expect(server.lines.filter((line) => /^(MAIL|RCPT)/.test(line))).toEqual([
    'MAIL FROM:<varsler@example.no>',
    'RCPT TO:<kari@eksempel.example.no>',
  ]);
  const text = server.lines.join('\n').replaceAll(/\n\s+/g, ' ');
  expect(text).toContain('List-Unsubscribe: <https://tjenestegraf.example/varsler/stopp?bevis=x>');
  expect(text).toContain('Message-ID: <alerts-1@example.no>');
  expect(text).toContain('Content-Language: nb');
  expect(text).toContain('Os: avtalen slutter.');
});

test('a mail server that does not answer is a failure that is told, and tried again by the caller', async () => {
  const send = createMailer({ url: 'smtp://127.0.0.1:1', from: 'varsler@example.no' });
  const mail = {
    to: 'kari@example.no',
    subject: 'x',
    text: 'x',
    stopUrl: 'https://x.example',
    language: 'nb',
    id: 'x',
  } as const;
  await expect(send(mail)).rejects.toThrow(/ECONNREFUSED/);
});
