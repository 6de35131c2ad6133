import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { sendRaw } from '../setup/raw-request.ts';
let server: TestServer;
beforeAll(async () => { const t=Date.now(); server = await startTestServer(); console.log('start', Date.now()-t); });
afterAll(() => server.stop());
const q = '{ counties { number } }';
test('probe', async () => {
  const show = (name: string, a: {status:number; text:string; headers: Headers}) => console.log(name, a.status, a.headers.get('content-type'), a.headers.get('allow'), a.text.slice(0, 260));
  for (const b of ['{"query":', 'null', '[]', '"x"', '', '{}', '{"query":{}}', '{"query":1}', '{"query":[]}', '{"query":""}', `{"query":"${q}","variables":"x"}`, `{"query":"${q}","variables":[]}`, `{"query":"${q}","operationName":1}`, `{"query":"${q}","extensions":"x"}`, `[{"query":"${q}"},{"query":"${q}"}]`, '{"query":"query a{counties{number}} query b{counties{number}}"}', '{"query":"{ helo }"}', '{"query":"{ "}', '{"query":"query($n:ID!){municipality(number:$n){name}}","variables":{"n":{}}}'])
    show(b.slice(0,60), await server.post(b));
  for (const ct of ['text/plain','application/x-www-form-urlencoded','multipart/form-data; boundary=x',';;;','application/json; charset=iso-8859-1','application/json; charset=utf-7','application/json; charset=ibm037','application/json; charset=UTF-8','application/json;charset="utf-8"', 'application/graphql-response+json', 'application/graphql'])
    show(ct, await server.post(JSON.stringify({query:q}), {'content-type': ct}).catch((e)=>({status:0,text:String(e),headers:new Headers()})));
  show('gzip', await server.post(gzipSync(JSON.stringify({query:q})), {'content-encoding':'gzip'}));
  show('badgzip', await server.post('xx', {'content-encoding':'gzip'}));
  show('identity', await server.post(JSON.stringify({query:q}), {'content-encoding':'identity'}));
  show('big', await server.post(JSON.stringify({query:q, x:'a'.repeat(101_000)})));
  for (const m of ['PUT','DELETE','PATCH','OPTIONS','HEAD']) { const r = await fetch(`${server.url}/graphql`, {method:m}); show(m, {status:r.status, headers:r.headers, text: await r.text()}); }
  for (const u of ['?query='+encodeURIComponent(q), '', '?query='+encodeURIComponent('mutation{x}'), '?query='+encodeURIComponent(q)+'&variables=x', '?query='+encodeURIComponent(q)+'&variables=[]','?query=a&query=b', '?query='+encodeURIComponent('subscription{x}')]) { const r = await fetch(`${server.url}/graphql${u}`); show('GET '+u, {status:r.status, headers:r.headers, text: await r.text()}); 
    const s = await fetch(`${server.url}/graphql${u}`, {headers:{'content-type':'message/x', 'apollo-require-preflight':'1'}}); show('GET '+u, {status:s.status, headers:s.headers, text: await s.text()}); }
  for (const p of ['/nope', '/graphql/x', '/explorer/nope.js', '/explorer/..%2f..%2fpackage.json', '/%', '/offices/1640%', '/health/ready','/offices/9999/opening-hours.ics']) { const r = await fetch(`${server.url}${p}`); show(p, {status:r.status, headers:r.headers, text: await r.text()}); }
  const body = JSON.stringify({query:q});
  for (const [n, t] of Object.entries({
    notype: `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
    clte: `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    twocl: `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx`,
    head20k: `GET /graphql HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`,
    garbage: `hello\r\n\r\n`,
    badmethod: `FOO /graphql HTTP/1.1\r\nHost: x\r\n\r\n`,
    lines: `GET /graphql?query=%7Bcounties%7Bnumber%7D%7D HTTP/1.1\r\nHost: x\r\nConnection: close\r\napollo-require-preflight: 1\r\n${Array.from({length:100},(_, i)=>`X-${i}: 1`).join('\r\n')}\r\n\r\n`,
    chunked: `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n${'19000\r\n'+'a'.repeat(0x19000)+'\r\n'}0\r\n\r\n`,
    wrongver: `GET / HTTP/3.0\r\nHost: x\r\n\r\n`, nohost: `GET / HTTP/1.1\r\n\r\n`,
    expect: `POST /graphql HTTP/1.1\r\nHost: x\r\nExpect: foo\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`,
  })) console.log(n, JSON.stringify(await sendRaw(server.url, t, 1000)).slice(0, 500));
  console.log('LOG', server.logged);
});
