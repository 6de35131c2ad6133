import { ArgsType, Field, Float, ID, Int } from 'type-graphql';
import { connectionOf } from '../shared/connection.ts';
import { Entity } from '../shared/entity.ts';
import { PageArgs } from '../shared/page.args.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { DateTime } from '../shared/scalars.ts';
import { Source } from '../source/source.type.ts';

export const MissingFigure = registerDescribedEnum(
  'MissingFigure',
  'Why Statistics Norway gives no figure. It never means zero.',
  {
    NOT_AVAILABLE: 'Not available (“..”).',
    SUPPRESSED: 'Not shown, for it would say something of few persons (“:”).',
    NOT_APPLICABLE: 'There can be no figure (“.”).',
    NOT_STATED: 'Empty, without a mark.',
  },
);
export type MissingFigure = keyof typeof MissingFigure;

@Entity(
  'OfficialTable',
  'A table of Statistics Norway. Its figures are a context: they are not the platform’s own protected statistics, and are counted in another way.',
)
export class OfficialTable {
  @Field(() => ID, { description: 'Statistics Norway’s number, such as `13995`.' })
  id!: string;

  @Field(() => String, { description: 'What Statistics Norway calls it (nb).' })
  title!: string;

  @Field(() => Source, { description: 'Whose figures they are.' })
  source!: object;

  @Field(() => String, {
    nullable: true,
    description: 'When Statistics Norway last updated it, as it writes it. Null: it does not say.',
  })
  updated!: string | null;

  @Field(() => DateTime, { description: 'When the platform last read news of it.' })
  retrievedAt!: string;

  @Field(() => String, { description: 'What to say with the figures wherever they are shown (nb).' })
  notice!: string;
}

@Entity('OfficialCategory', 'What a figure is of, in one of its table’s further dimensions.')
export class OfficialCategory {
  @Field(() => String, { description: 'The dimension’s code.' })
  dimension!: string;

  @Field(() => String, { description: 'The category’s code.' })
  code!: string;
}

@Entity(
  'OfficialFigure',
  'One figure of Statistics Norway. Persons are never to be summed over municipalities: one who was helped in two is counted in both.',
)
export class OfficialFigure {
  @Field(() => ID, { description: 'Of this figure as it was read: a revised one has another id.' })
  id!: string;

  @Field(() => OfficialTable, { description: 'The table it stands in, with its source.' })
  table!: OfficialTable;

  @Field(() => ID, {
    description: 'The region’s code at the time: for an old period, the municipality’s former number.',
  })
  region!: string;

  @Field(() => String, { description: 'What the table calls the region.' })
  regionName!: string;

  @Field(() => ID, { description: 'Code of what is measured.' })
  measure!: string;

  @Field(() => String, { description: 'What is measured, in the table’s words (nb).' })
  measureName!: string;

  @Field(() => String, { nullable: true, description: 'Unit, such as `personer`. Null: the table gives none.' })
  unit!: string | null;

  @Field(() => Int, { nullable: true, description: 'Decimals to show it with. Null: the table does not say.' })
  decimals!: number | null;

  @Field(() => String, { description: 'The table’s own period, such as `2023`.' })
  period!: string;

  @Field(() => [OfficialCategory], { description: 'The table’s further dimensions; empty: it has none.' })
  categories!: readonly OfficialCategory[];

  @Field(() => Float, { nullable: true, description: 'The figure, in its unit. Null: there is none (`missing`).' })
  value!: number | null;

  @Field(() => MissingFigure, { nullable: true, description: 'Why there is no figure. Null: there is one.' })
  missing!: MissingFigure | null;

  @Field(() => DateTime, { description: 'When the platform read it.' })
  retrievedAt!: string;
}

export const OfficialFigureConnection = connectionOf(
  'OfficialFigure',
  () => OfficialFigure,
  'figures, newest period first, then by measure',
);

/** Which figures, and which page of them. */
@ArgsType()
export class OfficialFiguresArgs extends PageArgs {
  @Field(() => ID, { description: 'Number of the table, five digits.' })
  table!: string;

  @Field(() => ID, { description: 'Of this municipality (four digits; former numbers resolve).' })
  municipality!: string;

  @Field(() => String, { nullable: true, description: 'First period, inclusive, as the table writes it: `2022`.' })
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Last period, inclusive. Absent: to the newest.' })
  to?: string | null;
}
