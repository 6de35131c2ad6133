import 'reflect-metadata';
import { GraphQLScalarType } from 'graphql';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { EntryNode } from './read-model.ts';
import { parseLocalDate } from './schema.ts';

/* The same types as schema.graphql, written as the project writes them; fields without rules have the default resolver. */
export const LocalDate = new GraphQLScalarType({ name: 'LocalDate', parseValue: parseLocalDate });
const LocalTime = new GraphQLScalarType({ name: 'LocalTime' });
const DateTime = new GraphQLScalarType({ name: 'DateTime' });
const enumOf = <T extends string>(name: string, ...values: T[]) => {
  const members = Object.fromEntries(values.map((v) => [v, v])) as Record<T, T>;
  registerEnumType(members, { name });
  return members;
};
const Weekday = enumOf('Weekday', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY');
const Channel = enumOf('Channel', 'DROP_IN', 'APPOINTMENT', 'PHONE');
const SpanState = enumOf('SpanState', 'OPEN', 'BY_APPOINTMENT', 'CLOSED');
const DeadlineBasis = enumOf('DeadlineBasis', 'STATUTE', 'PRACTICE_NORM', 'SUPERVISORY_REQUIREMENT');
const Form = enumOf(
  'AgreementForm',
  'INTER_MUNICIPAL_COMPANY',
  'HOST_MUNICIPALITY',
  'PURCHASE_AGREEMENT',
  'OWN_OPERATION',
);
const RateStatus = enumOf('RateStatus', 'IN_FORCE', 'LAST_CONFIRMED');
const plain = { simpleResolvers: true };

@ObjectType(plain)
export class County {
  @Field(() => ID) number!: string;
  @Field(() => String) name!: string;
}
@ObjectType(plain)
export class Governor {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
}
@ObjectType(plain)
export class Address {
  @Field(() => String) street!: string;
  @Field(() => String) postalCode!: string;
  @Field(() => String) city!: string;
}
@ObjectType(plain)
export class Span {
  @Field(() => LocalTime) opens!: string;
  @Field(() => LocalTime) closes!: string;
  @Field(() => SpanState) state!: string;
}
@ObjectType(plain)
export class WeeklyHours {
  @Field(() => Weekday) day!: string;
  @Field(() => Channel) channel!: string;
  @Field(() => [Span]) spans!: Span[];
}
@ObjectType(plain)
export class Office {
  @Field(() => ID) number!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { nullable: true }) phone!: string | null;
  @Field(() => Address, { nullable: true }) visitingAddress!: Address | null;
  @Field(() => DateTime, { nullable: true }) verifiedAt!: string | null;
  @Field(() => [WeeklyHours]) weeklyHours!: WeeklyHours[];
}
@ObjectType(plain)
export class LegalBasis {
  @Field(() => String) act!: string;
  @Field(() => String) section!: string;
}
@ObjectType(plain)
export class Complaint {
  @Field(() => String) deadline!: string;
  @Field(() => DeadlineBasis) basis!: string;
  @Field(() => String) body!: string;
}
/** Its other columns are relations, answered by the resolver. */
@ObjectType(plain)
export class Service {
  @Field(() => ID) id!: string;
  entry!: EntryNode;
  texts!: { name: string; summary: string };
}
@ObjectType(plain)
export class ServiceConnection {
  @Field(() => Int) totalCount!: number;
  @Field(() => [Service]) nodes!: Service[];
}
@ObjectType(plain)
export class Phone {
  @Field(() => String) number!: string;
}
@ObjectType(plain)
export class CrisisCentre {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => [Phone]) phones!: Phone[];
  @Field(() => Boolean, { nullable: true }) openAroundTheClock!: boolean | null;
  @Field(() => Boolean) addressWithheld!: boolean;
  @Field(() => Address, { nullable: true }) visitingAddress!: Address | null;
}
@ObjectType(plain)
export class CrisisCentreAgreement {
  @Field(() => LocalDate, { nullable: true }) validFrom!: string | null;
  @Field(() => LocalDate, { nullable: true }) validTo!: string | null;
  @Field(() => Form) form!: string;
  @Field(() => CrisisCentre) crisisCentre!: CrisisCentre;
}
@ObjectType(plain)
export class GuidelineRate {
  @Field(() => String) category!: string;
  @Field(() => Int) amountPerMonth!: number;
}
@ObjectType(plain)
export class GuidelineRates {
  @Field(() => RateStatus) status!: string;
  @Field(() => String, { nullable: true }) circular!: string | null;
  @Field(() => LocalDate) validFrom!: string;
  @Field(() => LocalDate, { nullable: true }) validTo!: string | null;
  @Field(() => [GuidelineRate]) rates!: GuidelineRate[];
}
@ObjectType(plain)
export class Municipality {
  @Field(() => ID) number!: string;
  @Field(() => String) name!: string;
  @Field(() => County) county!: County;
  @Field(() => Governor) governor!: Governor;
}
@ObjectType(plain)
export class MunicipalityConnection {
  @Field(() => Int) totalCount!: number;
  @Field(() => [Municipality]) nodes!: Municipality[];
}
