import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type {
  DirectoryVersion,
  MunicipalityNode,
  MunicipalRateNode,
  RatePeriodNode,
} from '../../db/read-model/model.ts';
import {
  Circular,
  GuidelineRates,
  MunicipalRate,
  RateCategory,
  RateStatus,
} from '../../schema/guideline-rate/guideline-rate.type.ts';
import { HouseholdInput, HouseholdRate } from '../../schema/guideline-rate/household-rate.type.ts';
import { Municipality } from '../../schema/municipality/municipality.type.ts';
import { AsOf } from '../../schema/shared/as-of.arg.ts';
import { LocalDate } from '../../schema/shared/scalars.ts';
import { checkInterval } from '../../services/calendar/check-interval.ts';
import { inForceOn } from '../../services/calendar/in-force-on.ts';
import { householdRate } from '../../services/guideline-rates/household-rate.ts';
import { historyStatus, rateHistory, rateInForce } from '../../services/guideline-rates/rate-in-force.ts';
import type { Texts } from '../../services/languages/language.ts';
import type { RequestContext } from '../shared/context.ts';
import { directoryOf, readDirectory } from '../shared/directory-at.ts';
import { findMunicipality } from '../shared/find-municipality.ts';

const onDay = { description: 'The day asked about.' };

@Resolver()
export class GuidelineRateResolver {
  @Query(() => GuidelineRates, { description: 'The state’s guideline rates on a day.' })
  guidelineRates(
    @Arg('on', () => LocalDate, onDay) on: string,
    @AsOf() asOf: Date | null,
    @Ctx() context: RequestContext,
  ) {
    return readDirectory(context, asOf, (directory) => ratesOn(directory, on));
  }

  @Query(() => [GuidelineRates], {
    description: 'The periods that touch [from, to), oldest first, with their status today.',
  })
  guidelineRateHistory(
    @Arg('from', () => LocalDate, {
      nullable: true,
      description: 'First day, inclusive. Absent: from the first period.',
    })
    from: string | null,
    @Arg('to', () => LocalDate, { nullable: true, description: 'End, exclusive, after `from`. Absent: no end.' })
    to: string | null,
    @AsOf() asOf: Date | null,
    @Ctx() context: RequestContext,
  ) {
    checkInterval(from ?? null, to ?? null);
    return readDirectory(context, asOf, (directory) =>
      rateHistory(directory.ratePeriods, from ?? null, to ?? null).map((period) =>
        shape(directory, period, historyStatus(period, context.today), null),
      ),
    );
  }

  @Query(() => HouseholdRate, {
    description:
      'What the guideline rates add up to for a household on a day; with a municipality, its own rates where known.',
  })
  householdRate(
    @Arg('household', () => HouseholdInput, { description: 'Who lives together.' }) household: HouseholdInput,
    @Arg('on', () => LocalDate, onDay) on: string,
    @Arg('municipality', () => ID, {
      nullable: true,
      description: 'Four digits. Absent, or none such: the state’s guideline.',
    })
    number: string | null,
    @AsOf() asOf: Date | null,
    @Ctx() context: RequestContext,
  ) {
    return readDirectory(context, asOf, (directory) => {
      const municipality = number == null ? null : findMunicipality(directory, number, ['municipality']);
      const answer = householdRate(
        { adults: household.adults, childAges: household.childAges ?? [] },
        {
          on,
          periods: directory.ratePeriods,
          categories: directory.rateCategories,
          ownRates: municipality?.ownRates ?? [],
        },
      );
      return { ...answer, circular: answer.period?.circular?.id ?? null, on };
    });
  }

  @Query(() => [RateCategory], { description: 'Whom rates are for, with age bands, on a day.' })
  rateCategories(
    @Arg('on', () => LocalDate, onDay) on: string,
    @AsOf() asOf: Date | null,
    @Ctx() context: RequestContext,
  ) {
    return readDirectory(context, asOf, ({ rateCategories }) => inForceOn(rateCategories, on));
  }

  @Query(() => [Circular], { description: 'The ministry’s circulars that the platform knows of, by number.' })
  circulars(@AsOf() asOf: Date | null, @Ctx() context: RequestContext) {
    return readDirectory(context, asOf, ({ circulars }) => [...circulars.values()]);
  }
}

@Resolver(() => Municipality)
export class MunicipalityRateResolver {
  @FieldResolver(() => GuidelineRates, {
    description: 'The state’s guideline rates on a day, the same for all; see `ownRates` for the municipality’s.',
  })
  guidelineRates(
    @Root() municipality: MunicipalityNode,
    @Arg('on', () => LocalDate, onDay) on: string,
    @Ctx() context: RequestContext,
  ) {
    return ratesOn(directoryOf(municipality, context), on);
  }

  @FieldResolver(() => [MunicipalRate], {
    description: 'Its own rates, oldest first. Empty: none is known, which is not "has none".',
  })
  ownRates(@Root() municipality: MunicipalityNode) {
    return municipality.ownRates;
  }
}

@Resolver(() => MunicipalRate)
export class MunicipalRateStatusResolver {
  @FieldResolver(() => RateStatus, { description: 'Whether the amount may be relied on today.' })
  status(@Root() rate: MunicipalRateNode, @Ctx() { today }: RequestContext) {
    return historyStatus(rate, today);
  }
}

function ratesOn(directory: DirectoryVersion, on: string) {
  const { period, status, explanation } = rateInForce(directory.ratePeriods, on);
  return shape(directory, period, status, explanation);
}

function shape(directory: DirectoryVersion, period: RatePeriodNode | null, status: string, explanation: Texts | null) {
  const order = directory.rateCategories;
  return {
    status,
    explanation,
    circular: period?.circular?.id ?? null,
    validFrom: period?.validFrom ?? null,
    validTo: period?.validTo ?? null,
    confirmedTo: period?.confirmedTo ?? null,
    rates: order.flatMap(({ code }) => {
      const amountPerMonth = period?.amounts.get(code);
      return amountPerMonth === undefined ? [] : [{ category: code, amountPerMonth }];
    }),
    sources: period?.sources ?? [],
    verifiedAt: period?.verifiedAt ?? null,
  };
}

/** One period by its first day, with its status today. Null: there is none. */
export function ratesOfPeriod(directory: DirectoryVersion, validFrom: string, today: string) {
  const period = directory.ratePeriods.find((one) => one.validFrom === validFrom);
  return period === undefined ? null : shape(directory, period, historyStatus(period, today), null);
}
