import 'reflect-metadata';
import { GraphQLError, parse, validate } from 'graphql';
import { resolvers } from '../../resolvers/index.ts';
import { buildDescribedSchema } from '../../schema/build-schema.ts';
import { createLimitCheck } from '../../schema/limits/check-limits.ts';
import { checkSource } from '../../schema/limits/check-source.ts';
import { limits } from '../../schema/limits/limits.ts';

/**
 * Tries operations as the door will, for the widest role: what it would refuse whoever asks is not worth storing.
 * @returns a check that answers what is wrong with a text; null: nothing
 */
export function createOperationTrial(): (text: string) => string | null {
  const schema = buildDescribedSchema(resolvers);
  const checkLimits = createLimitCheck(schema);
  return (text) => {
    try {
      if (checkSource(text) !== null) return 'QUERY_TOO_COMPLEX';
      const document = parse(text, { maxTokens: limits.tokensMax });
      const [error] = validate(schema, document);
      if (error !== undefined) return `GRAPHQL_VALIDATION_FAILED ${error.message}`;
      const checked = checkLimits(document, null, {}, 'ADMINISTRATOR');
      return checked.code === 'OK' ? null : checked.code;
    } catch (error) {
      if (error instanceof GraphQLError) return `GRAPHQL_PARSE_FAILED ${error.message}`;
      throw error;
    }
  };
}
