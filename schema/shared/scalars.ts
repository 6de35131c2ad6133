import { GraphQLDateTime, GraphQLLocalDate, GraphQLLocalTime } from 'graphql-scalars';

/**
 * The platform's scalars, all of graphql-scalars: a day, a wall time and an instant are three things. Days and wall
 * times stay text from the database to the answer, so that no clock or time zone of a process can shift them.
 */
export const LocalDate = GraphQLLocalDate;
export const LocalTime = GraphQLLocalTime;
export const DateTime = GraphQLDateTime;
