import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';

/** What a tool gave. */
export interface ToolAnswer<Answer = Record<string, unknown>> {
  readonly asked: Readonly<Record<string, unknown>>;
  readonly answer: Answer;
  readonly notKnown: readonly { readonly field: string; readonly meaning: string }[];
}

export interface ToolError {
  readonly code: string;
  readonly message: string;
  readonly argument?: string;
  readonly nextStep: string;
}

/** The SDK's own client at a server, as an assistant uses it. */
export async function assistantAt(url: string, token?: string, more: Record<string, string> = {}) {
  const client = new Client({ name: 'an assistant', version: '1' });
  const headers = token === undefined ? more : { ...more, authorization: `Bearer ${token}` };
  // The SDK's own types do not take its transport under exactOptionalPropertyTypes.
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', url), { requestInit: { headers } }) as never);
  // Listed once, the client checks every answer against the tool's output schema.
  const { tools } = await client.listTools();
  const call = async (name: string, args: Record<string, unknown> = {}) =>
    (await client.callTool({ name, arguments: args })) as CallToolResult;
  return {
    client,
    tools,
    /** One call; fails where it is refused. */
    async ask<Answer = Record<string, unknown>>(name: string, args: Record<string, unknown> = {}) {
      const result = await call(name, args);
      if (result.isError) throw new Error(textOf(result));
      return result.structuredContent as unknown as ToolAnswer<Answer>;
    },
    /** One call that is refused. */
    async refused(name: string, args: Record<string, unknown> = {}) {
      const result = await call(name, args);
      if (!result.isError) throw new Error('it was answered');
      return JSON.parse(textOf(result)) as ToolError;
    },
    close: () => client.close(),
  };
}
export type Assistant = Awaited<ReturnType<typeof assistantAt>>;

function textOf({ content }: CallToolResult): string {
  const [first] = content;
  return first?.type === 'text' ? first.text : '';
}

/** Every source in an answer, wherever it stands: who says so, and of what day. */
export function sourcesIn(value: unknown): readonly { readonly publisher: string; readonly date: string }[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { publisher, updatedOn, retrievedOn } = value as Record<string, string | null>;
  const own = typeof publisher === 'string' ? [{ publisher, date: updatedOn ?? retrievedOn ?? '' }] : [];
  return [...own, ...Object.values(value).flatMap(sourcesIn)];
}
