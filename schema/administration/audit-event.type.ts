import { Field, ID, Int } from 'type-graphql';
import { connectionOf } from '../shared/connection.ts';
import { Entity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { DateTime } from '../shared/scalars.ts';
import { Role } from '../viewer/viewer.type.ts';

export const AuditOutcome = registerDescribedEnum('AuditOutcome', 'What an audited operation came to.', {
  ALLOWED: 'It was answered, or the change was made.',
  DENIED: 'It was refused, in part or as a whole.',
  CONFLICT: 'The change was based on an older version, and was not made.',
  FAILED: 'It broke off; nothing was changed.',
});
export type AuditOutcome = keyof typeof AuditOutcome;

@Entity('AuditEvent', 'That somebody changed something, read protected fields, or was denied them. It holds no value.')
export class AuditEvent {
  @Field(() => ID, { description: 'Its place in the audit; grows with time.' })
  id!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'The organisation, as registered. Null: nobody known.' })
  clientName!: string | null;

  @Field(() => String, { nullable: true, description: 'Its nine-digit organisation number. Null: nobody known.' })
  organisationNumber!: string | null;

  @Field(() => Role, { description: 'The role it had.' })
  role!: Role;

  @Field(() => [String], { description: 'The scopes of its token: the purpose it named.' })
  scopes!: readonly string[];

  @Field(() => String, { nullable: true, description: 'The operation’s name, as the client called it. Null: unnamed.' })
  operationName!: string | null;

  @Field(() => String, { description: 'SHA-256 of the operation’s text, hexadecimal.' })
  operationHash!: string;

  @Field(() => [String], { description: 'What it touched, as schema coordinates such as `Contact.name`.' })
  coordinates!: readonly string[];

  @Field(() => [ID], { description: 'The municipalities whose protected data it touched, by number. Empty: none’s.' })
  municipalities!: readonly string[];

  @Field(() => AuditOutcome, { description: 'What it came to.' })
  outcome!: AuditOutcome;

  @Field(() => String, { description: 'The id that the answer and the log carry.' })
  correlationId!: string;
}

@Entity('AuditMonth', 'How often an organisation touched a municipality’s protected data in a month, with one outcome.')
export class AuditMonth {
  @Field(() => String, { description: 'The month in Norway, `YYYY-MM`.' })
  month!: string;

  @Field(() => String, { nullable: true, description: 'The organisation, as registered. Null: nobody known.' })
  clientName!: string | null;

  @Field(() => String, { nullable: true, description: 'Its nine-digit organisation number. Null: nobody known.' })
  organisationNumber!: string | null;

  @Field(() => AuditOutcome, { description: 'What the events came to.' })
  outcome!: AuditOutcome;

  @Field(() => Int, { description: 'How many events.' })
  count!: number;
}

export const AuditEventConnection = connectionOf('AuditEvent', () => AuditEvent, 'audit events, newest first');
