import secureJson from 'secure-json-parse';
import { limitBroken, limitError } from '../../../schema/limits/limit-broken.ts';
import { limits } from '../../../schema/limits/limits.ts';
import { RequestError } from '../../errors/request-error.ts';
import { nestingOfJson } from './nesting-of-json.ts';

/** The parameters of a GraphQL request by name, not checked yet. */
export type RequestParameters = Readonly<Record<string, unknown>>;

/**
 * The parameters in the JSON body of a POST.
 * @throws RequestError BAD_REQUEST for what is no JSON object, or would change the prototype of one; QUERY_TOO_COMPLEX for
 * variables far deeper than they may be, which take longer to parse than all that is done with a question
 */
export function parametersOfBody(text: string): RequestParameters {
  if (text.length <= limits.bodyBytesMax) refuseNested(text);
  const value = OBJECT.test(text) ? parsed(text) : null;
  if (isParameters(value)) return value;
  throw new RequestError('BAD_REQUEST', 'The body of a request is one JSON object, such as {"query":"{ __typename }"}');
}

/**
 * Apollo takes three times as long to say so.
 * @throws RequestError BAD_REQUEST for a parameter that is no text, or no object
 */
export function refuseWrongKinds(parameters: RequestParameters): void {
  for (const [name, isRight, kind] of KINDS) {
    const value = parameters[name];
    if (value !== undefined && value !== null && !isRight(value))
      throw new RequestError('BAD_REQUEST', `\`${name}\` is ${kind}`);
  }
}

const isText = (value: unknown) => typeof value === 'string';
const KINDS: readonly (readonly [name: string, isRight: (value: unknown) => boolean, kind: string])[] = [
  ['query', isText, 'a text'],
  ['operationName', isText, 'a text'],
  ['variables', isParameters, 'an object, not a text that holds one'],
  ['extensions', isParameters, 'an object'],
];

/** Whether a JSON text may be an object's: a list of a thousand questions is not parsed to be refused. */
const OBJECT = /^\s*\{/;

function refuseNested(text: string): void {
  const nesting = nestingOfJson(text, NESTING_LOOKED_FOR);
  if (nesting <= NESTING_LOOKED_FOR) return;
  const { message, extensions } = limitError(limitBroken('VARIABLE_NESTING', nesting, limits.variableNestingMax));
  const { http: _, ...more } = extensions;
  throw new RequestError('QUERY_TOO_COMPLEX', message, { extensions: more });
}

/** Well over what variables may have with what they lie in: the limit itself is for a question's other parts to meet first. */
const NESTING_LOOKED_FOR = 2 * limits.variableNestingMax;

/** The parameters that a GET carries as JSON. */
const JSON_PARAMETERS: ReadonlySet<string> = new Set(['variables', 'extensions']);

/** The parameters in the address of a GET. What is no JSON stays a text, and what is repeated a list: both are refused later. */
export function parametersOfAddress(search: string): RequestParameters {
  const parameters = new URLSearchParams(search);
  const found: Record<string, unknown> = {};
  for (const name of new Set(parameters.keys())) {
    const [text = '', ...others] = parameters.getAll(name);
    found[name] = others.length > 0 ? [text, ...others] : JSON_PARAMETERS.has(name) ? (parsed(text) ?? text) : text;
  }
  return found;
}

/** The address that asks by these parameters. */
export function addressOf(parameters: RequestParameters): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    search.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return `?${search}`;
}

export function isParameters(value: unknown): value is RequestParameters {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value of a JSON text; null: it is none. */
function parsed(text: string): unknown {
  try {
    return secureJson.parse(text, null, { protoAction: 'error', constructorAction: 'error' });
  } catch {
    return null;
  }
}
