import { Server, type ServerOptions } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
  type Tool,
} from '@modelcontextprotocol/sdk/types.js';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv';
import type { GraphQLSchema } from 'graphql';
import type { Viewer } from '../../services/identity/viewer.ts';
import { in3, type Language, textIn } from '../../services/languages/language.ts';
import { messageIn, nextStepIn } from '../errors/error-in-language.ts';
import type { Answered, AskOperation, OperationQuestion, Refused } from '../published/ask-operation.ts';
import type { CompiledOperation, OpenTo, PublishedApi } from '../published/compile-operations.ts';
import { INSTRUCTIONS } from './instructions.ts';
import { toolOf } from './tools.ts';
import { unknownFieldsIn } from './unknown-fields.ts';

export interface AssistantParts extends PublishedApi {
  readonly ask: AskOperation;
  readonly openTo: OpenTo;
}

/** The caller of a server that is made for one request. */
export type AssistantCaller = Pick<OperationQuestion, 'viewer' | 'language' | 'correlationId' | 'record'>;

/** All servers share one validator: a server is made for each request, and each would make its own. */
const OPTIONS: ServerOptions = {
  capabilities: { tools: {} },
  instructions: INSTRUCTIONS,
  jsonSchemaValidator: new AjvJsonSchemaValidator(),
};
const IMPLEMENTATION = { name: 'tjenestegraf', title: 'Tjenestegraf', version: '1' };

const NO_SUCH_TOOL = in3(
  'Verktøyet finnes ikke. Bruk et av disse',
  'Verktøyet finst ikkje. Bruk eitt av desse',
  'There is no such tool; there are',
);

/** Makes servers of the Model Context Protocol whose tools are the published operations, each for one caller. */
export function createMcpServers({ schema, operations, ask, openTo }: AssistantParts) {
  const tools = new Map(
    operations.map((operation) => [operation.tool, { operation, tool: toolOf(schema, operation) }]),
  );
  return (caller: AssistantCaller): Server => {
    const { viewer, language, correlationId } = caller;
    const server = new Server(IMPLEMENTATION, OPTIONS);
    server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: openTools(viewer) }));
    server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
      const found = tools.get(params.name);
      if (found === undefined) {
        const names = openTools(viewer).map(({ name }) => name);
        throw new McpError(ErrorCode.InvalidParams, `${textIn(language ?? 'EN', NO_SUCH_TOOL)}: ${names.join(', ')}`);
      }
      const { operation } = found;
      const variables = params.arguments ?? {};
      const isUnknown = Object.keys(variables).some((name) => !operation.parameters.some((one) => one.name === name));
      if (isUnknown) return refused(unknownArgument(operation, language, correlationId), language);
      const outcome = await ask({ operation, variables, ...caller });
      return outcome.kind === 'REFUSED' ? refused(outcome, language) : answered(schema, operation, outcome);
    });
    return server;
  };

  /** The tools that the caller may use; each call decides what its tool reaches. */
  function openTools({ role }: Viewer): Tool[] {
    return [...tools.values()].filter(({ operation }) => openTo(operation, role)).map(({ tool }) => tool);
  }
}

function answered(schema: GraphQLSchema, operation: CompiledOperation, { answer, asked }: Answered): CallToolResult {
  const { rootKeys } = operation;
  const data = (rootKeys.length === 1 ? { [rootKeys[0]!]: answer } : answer) as Record<string, unknown>;
  const content = { asked, answer: data, notKnown: unknownFieldsIn(schema, operation, data) };
  return { content: [{ type: 'text', text: JSON.stringify(content) }], structuredContent: content };
}

type Refusal = Pick<Refused, 'code' | 'message' | 'parameter' | 'extensions'>;

/** Writes a refusal that the assistant can correct by another call, or has to pass on. */
function refused(refusal: Refusal, language: Language | null): CallToolResult {
  const { code, message, parameter, extensions } = refusal;
  const { rule, correlationId } = extensions;
  const error = {
    code,
    message,
    argument: parameter ?? undefined,
    rule,
    nextStep: nextStepIn(language, code),
    correlationId,
  };
  return { isError: true, content: [{ type: 'text', text: JSON.stringify(error) }] };
}

function unknownArgument({ parameters }: CompiledOperation, language: Language | null, correlationId: string): Refusal {
  const [code, rule] = ['BAD_USER_INPUT', 'UNKNOWN_ARGUMENT'];
  const english = `There is no such argument; there are: ${parameters.map(({ name }) => name).join(', ')}`;
  const message = messageIn(language, { message: english, extensions: { code, rule } });
  return { code, message, parameter: null, extensions: { rule, correlationId } };
}
