import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { findFigures, findOfficialTables, type OfficialFigureRow } from '../db/sources/figures/find-figures.ts';
import { pageSizeOf } from '../schema/limits/page-size.ts';
import {
  type OfficialFigure,
  OfficialFigureConnection,
  OfficialFiguresArgs,
  OfficialTable,
} from '../schema/official-figure/official-figure.type.ts';
import { decodeCursor, encodeCursor } from '../services/paging/page-cursor.ts';
import { checkFigureQuestion, OFFICIAL_NOTICE } from '../services/sources/pxweb/figure-question.ts';
import type { RequestContext } from './shared/context.ts';
import { findMunicipality } from './shared/find-municipality.ts';
import { toPage } from './shared/page.ts';

@Resolver()
export class OfficialFigureResolver {
  @Query(() => [OfficialTable], {
    description: 'Tables of Statistics Norway that the platform shows figures of, as a context to its own statistics.',
  })
  async officialTables(@Ctx() { sql }: RequestContext): Promise<OfficialTable[]> {
    return (await findOfficialTables(sql)).map((row) => ({ ...row, notice: OFFICIAL_NOTICE }));
  }

  @Query(() => OfficialFigureConnection, {
    nullable: true,
    description:
      'Statistics Norway’s figures of a municipality, also those of its former numbers. They are a context, and not the platform’s own protected statistics. Null: no municipality, or no table, of this number.',
  })
  async officialFigures(@Args(() => OfficialFiguresArgs) args: OfficialFiguresArgs, @Ctx() context: RequestContext) {
    const asked = checkFigureQuestion(args);
    const municipality = findMunicipality(context.directory, args.municipality, ['municipality']);
    const table = (await this.officialTables(context)).find(({ id }) => id === asked.table);
    if (municipality === null || table === undefined) return null;
    const question = `officialFigures:${JSON.stringify([asked, municipality.number])}`;
    const [after] = args.after == null ? [null] : decodeCursor(args.after, question);
    const offset = Number(after ?? 0);
    const regions = [municipality.number, ...municipality.formerNumbers.map(({ number }) => number)];
    const found = await findFigures(context.sql, { ...asked, regions, offset, limit: pageSizeOf(args.first) });
    const nodes = found.items.map((row, index) => ({ ...toFigure(row, table), place: offset + index + 1 }));
    const hasNextPage = offset + nodes.length < found.totalCount;
    return toPage(nodes, found.totalCount, hasNextPage, ({ place }) => encodeCursor([String(place)], question));
  }
}

function toFigure({ noFigure, categories, ...row }: OfficialFigureRow, table: OfficialTable): OfficialFigure {
  const parts = Object.entries(categories).map(([dimension, code]) => ({ dimension, code }));
  return { ...row, table, missing: noFigure, categories: parts };
}
