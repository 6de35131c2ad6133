import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTime, GraphQLLocalDate, GraphQLLocalTime } from 'graphql-scalars';

/**
 * The platform's scalars, all of graphql-scalars: a date, a wall time and an instant are three types. Days and wall
 * times stay text from the database to the answer, so that no clock or time zone of a process can shift them.
 */
export const LocalDate = specified(GraphQLLocalDate, 'https://scalars.graphql.org/andimarek/local-date.html');
export const LocalTime = specified(GraphQLLocalTime, 'https://the-guild.dev/graphql/scalars/docs/scalars/local-time');
export const DateTime = specified(GraphQLDateTime, 'https://datatracker.ietf.org/doc/html/rfc3339#section-5.6');

/** The library's scalar with `@specifiedBy`: where its text form is defined, for tools that know the address. */
function specified<Internal, External>(
  scalar: GraphQLScalarType<Internal, External>,
  specifiedByURL: string,
): GraphQLScalarType<Internal, External> {
  return new GraphQLScalarType({ ...scalar.toConfig(), specifiedByURL });
}
