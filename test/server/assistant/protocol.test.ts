import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPublishedOperations } from '../../../schema/published/published-operations.ts';
import { programFile } from '../../setup/program.ts';
import { startTestServer, type TestServer } from '../../setup/running-server.ts';
import { type Assistant, assistantAt } from './asking.ts';

let server: TestServer;
let anybody: Assistant;
beforeAll(async () => {
  server = await startTestServer({ CORS_ORIGINS: 'https://portal.example.no' });
  anybody = await assistantAt(server.url);
});
afterAll(async () => {
  await anybody?.close();
  await server.stop();
});

const RESTRICTED = ['get_availability', 'get_oversight', 'list_coverage_gaps', 'list_findings', 'list_changes'];
const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/mcp`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
    body,
  });
const call = (name: string, args: object) =>
  JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } });

describe('the tools of an assistant', () => {
  test('are the published operations, each described and read-only', () => {
    const expected = readPublishedOperations().map(({ tool }) => tool);
    expect(anybody.tools.map(({ name }) => name)).toEqual(expected.filter((name) => !RESTRICTED.includes(name)));
    for (const { description, annotations, inputSchema } of anybody.tools) {
      expect(description?.length).toBeGreaterThan(40);
      expect(annotations).toMatchObject({ readOnlyHint: true });
      expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
    }
    expect(anybody.client.getInstructions()).toContain('NOT_CONFIRMED');
  });

  test('are those that the caller’s role may use', async () => {
    const governor = await assistantAt(server.url, await server.signIn('GOVERNOR', 'innlandet'));
    expect(governor.tools.map(({ name }) => name)).toContain('list_coverage_gaps');
    await governor.close();
  });

  test('that are not the caller’s are refused, and the audit has it', async () => {
    const correlationId = randomUUID();
    const response = await post(call('list_findings', { municipality: '3430' }), { 'x-correlation-id': correlationId });
    const { result } = (await response.json()) as { result: { isError: boolean; content: [{ text: string }] } };
    expect(result.isError).toBe(true);
    expect(JSON.parse(result.content[0].text)).toMatchObject({ code: 'FORBIDDEN', correlationId });
    const rows = await server.database.owner`
      select outcome, operation_name as name from audit_event where correlation_id = ${correlationId}`;
    expect(rows).toEqual([{ outcome: 'DENIED', name: 'Findings' }]);
  });

  test('reach no further than the caller: another municipality’s findings are not there', async () => {
    const os = await assistantAt(server.url, await server.signIn('MUNICIPALITY', '3430'));
    const own = await os.ask<{ findings: { nodes: object[] } }>('list_findings', { municipality: '3430' });
    expect(own.answer.findings.nodes.length).toBeGreaterThan(0);
    const others = await os.client.callTool({ name: 'list_findings', arguments: { municipality: '0301' } });
    expect(JSON.stringify(others)).not.toContain('"severity"');
    await os.close();
  });
});

describe('a call that cannot be answered', () => {
  test('of an unknown tool is the protocol’s own error and names those there are', async () => {
    await expect(anybody.client.callTool({ name: 'get_contact' })).rejects.toThrow(/get_nav_office/);
  });

  test.each([
    ['is missing', 'find_nav_office', {}, 'text'],
    ['is of another form', 'get_guideline_rates', { on: '2024-02-30' }, 'on'],
    ['is of another type', 'get_opening_hours', { number: '1640', days: 'seven' }, 'days'],
    ['is out of bounds', 'calculate_household_rate', { adults: 'SINGLE', childAges: [200] }, 'childAges'],
  ])('because an argument %s names it', async (_, tool, args, argument) => {
    expect(await anybody.refused(tool, args)).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  test('because an argument is unknown names those there are', async () => {
    const told = await anybody.refused('get_municipality', { kommune: '3430' });
    expect(told).toMatchObject({ code: 'BAD_USER_INPUT', message: expect.stringContaining('number') });
  });
});

describe('in the language that the assistant’s reader prefers', () => {
  test.each([
    ['nb', 'Verktøyet finnes ikke'],
    ['nn', 'Verktøyet finst ikkje'],
  ])('(%s) a refusal says what is wrong and what to do', async (language, noTool) => {
    const reader = await assistantAt(server.url, undefined, { 'accept-language': language });
    const english = await anybody.refused('get_municipality', { kommune: '3430' });
    const unknown = await reader.refused('get_municipality', { kommune: '3430' });
    expect(unknown.message).toContain(english.message);
    expect(unknown.message).not.toBe(english.message);
    expect(unknown.nextStep).not.toBe(english.nextStep);
    const [wrong, wrongInEnglish] = await Promise.all(
      [reader, anybody].map((one) => one.refused('get_guideline_rates', { on: '2024-02-30' })),
    );
    expect(wrong?.message).not.toBe(wrongInEnglish?.message);
    await expect(reader.client.callTool({ name: 'get_contact' })).rejects.toThrow(
      new RegExp(`${noTool}.*get_nav_office`),
    );
    const [inNorwegian, inEnglish] = await Promise.all(
      [language, 'en'].map(async (accept) => (await post('{', { 'accept-language': accept })).json()),
    );
    expect(inNorwegian.error.data.nextStep).not.toBe(inEnglish.error.data.nextStep);
    expect(inNorwegian.error.message).not.toBe(inEnglish.error.message);
    await reader.close();
  });
});

describe('a message that cannot be read is refused in the protocol’s form', () => {
  test.each([
    ['no JSON', '{', {}, 400],
    ['several at once, which would be counted as one', `[${call('get_base_amount', {})}]`, {}, 400],
    ['a bad token', call('get_base_amount', {}), { authorization: 'Bearer made.up.token' }, 401],
    ['a page of a foreign origin', call('get_base_amount', {}), { origin: 'https://elsewhere.example' }, 403],
  ])('%s', async (_, body, headers, status) => {
    const response = await post(body, headers as Record<string, string>);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ jsonrpc: '2.0', error: { data: { nextStep: expect.any(String) } } });
  });

  test('a stream to listen to', async () => {
    const response = await fetch(`${server.url}/mcp`, { headers: { accept: 'text/event-stream' } });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('over standard input and output', () => {
  async function started(...more: string[]): Promise<Client> {
    const client = new Client({ name: 'an assistant', version: '1' });
    const args = [programFile('cli/mcp.ts'), ...more];
    await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'ignore' }));
    return client;
  }

  test('the same tools answer, with the rights of the token', async () => {
    const file = join(tmpdir(), `mcp-token-${randomUUID()}`);
    await writeFile(file, await server.signIn('GOVERNOR', 'innlandet'));
    const client = await started('--url', `${server.url}/mcp`, '--token-file', file);
    const { structuredContent } = await client.callTool({ name: 'get_base_amount', arguments: { on: '2024-03-01' } });
    expect(structuredContent).toMatchObject({ answer: { baseAmount: { amountPerYear: 118_620 } } });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toContain('list_coverage_gaps');
    await client.close();
  });

  test('a server that is not there is an error that says what to do', async () => {
    await expect(started('--url', 'http://127.0.0.1:9/mcp')).rejects.toThrow(/npm start/);
  });
});

test('llms.txt names every operation and its tool', async () => {
  const response = await fetch(`${server.url}/llms.txt`);
  const text = await response.text();
  expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  expect(text).toMatch(/^# Tjenestegraf\n\n> /);
  for (const { path, tool } of readPublishedOperations()) {
    expect(text).toContain(`(/api/v1${path})`);
    expect(text).toContain(`\`${tool}\``);
  }
});
