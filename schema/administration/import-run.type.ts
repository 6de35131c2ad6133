import { Field, ID } from 'type-graphql';
import { connectionOf } from '../shared/connection.ts';
import { Entity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { DateTime } from '../shared/scalars.ts';

export const ImportOutcome = registerDescribedEnum('ImportOutcome', 'How a scheduled import ended.', {
  TAKEN_IN: 'It was taken in, or there was nothing new.',
  ROWS_REJECTED: 'Some rows were rejected and wait; the others were taken in.',
  KEPT: 'Suspiciously small: its values were imported, but nothing missing from it was removed.',
  REFUSED: 'The source is away, or what it sent cannot be read. Nothing was changed.',
  FAILED: 'The import broke off. Nothing was changed.',
  STOPPED: 'The platform was stopped, or it ran for too long. Nothing was changed.',
});
export type ImportOutcome = keyof typeof ImportOutcome;

@Entity('ImportRun', 'One run of the import schedule.')
export class ImportRun {
  @Field(() => ID, { description: 'Stable id; later runs have higher ones.' })
  id!: string;

  @Field(() => String, { description: 'What was run: the arguments of the import command.' })
  command!: string;

  @Field(() => DateTime, { description: 'When it was due.' })
  dueAt!: string;

  @Field(() => DateTime, { description: 'When it began.' })
  startedAt!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ended. Null: it is running, or its process went down with it.',
  })
  endedAt!: string | null;

  @Field(() => ImportOutcome, { nullable: true, description: 'How it ended. Null: it has not.' })
  outcome!: ImportOutcome | null;

  @Field(() => String, { nullable: true, description: 'The last line that it wrote. Null: nothing.' })
  message!: string | null;
}

export const ImportRunConnection = connectionOf('ImportRun', () => ImportRun, 'runs, newest first');
