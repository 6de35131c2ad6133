import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

interface Labels {
  readonly enumLabels: readonly {
    readonly name: string;
    readonly language: string;
    readonly values: readonly { readonly value: string; readonly label: string }[];
  }[];
}
const ask = async (variables: Record<string, unknown>, token?: string) =>
  (
    await server.ask<Labels>(
      'query ($names: [String!], $language: Language) { enumLabels(names: $names, language: $language) { name language values { value label } } }',
      { variables, ...(token !== undefined && { token }) },
    )
  ).data.enumLabels;

test('a page asks what to call the channels, in its reader’s language', async () => {
  const [channels] = await ask({ names: ['Channel', 'NoSuch'], language: 'NN' });
  expect(channels).toMatchObject({ name: 'Channel', language: 'NN' });
  expect(channels?.values).toContainEqual({ value: 'DROP_IN', label: 'Utan avtale' });
});

test('an enum that is closed to the caller is not told of', async () => {
  expect(await ask({ names: ['FindingKind'], language: 'EN' })).toEqual([]);
  const token = await server.signIn('MUNICIPALITY', '3430');
  expect((await ask({ names: ['FindingKind'], language: 'EN' }, token))[0]?.values.length).toBeGreaterThan(5);
});
