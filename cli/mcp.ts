import { readFileSync } from 'node:fs';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { isJSONRPCRequest } from '@modelcontextprotocol/sdk/types.js';
import { Command } from 'commander';

/** `npm run mcp`: an assistant that speaks over standard input and output asks a running server, with the token’s rights. */
interface Options {
  readonly url: string;
  readonly tokenFile?: string;
}

const program = new Command('mcp')
  .description('Passes the messages of an assistant (Model Context Protocol) on to a running server.')
  .option('--url <url>', 'where the server is', 'http://localhost:4000/mcp')
  .option('--token-file <path>', 'a file with a bearer token; absent: as the public')
  .addHelpText(
    'after',
    '\nExample, as an assistant starts it:\n  npm run --silent mcp -- --url http://localhost:4000/mcp',
  );

const { url, tokenFile } = program.parse().opts<Options>();

const headers: Record<string, string> =
  tokenFile === undefined ? {} : { authorization: `Bearer ${readFileSync(tokenFile, 'utf8').trim()}` };
const assistant = new StdioServerTransport();
const server = new StreamableHTTPClientTransport(new URL(url), { requestInit: { headers } });

assistant.onmessage = (message) => {
  server.send(message).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(`The server at ${url} did not answer: ${reason}`);
    if (!isJSONRPCRequest(message)) return;
    const text = `The server did not answer: start it (npm start), or say where it is (--url). ${reason}`;
    return assistant.send({ jsonrpc: '2.0', id: message.id, error: { code: -32000, message: text } });
  });
};
server.onmessage = (message) => assistant.send(message);
assistant.onclose = () => void server.close();

await server.start();
await assistant.start();
