import type { GraphQLSchema } from 'graphql';
import { Arg, buildSchema, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { MunicipalityNode, ReadModel, ServiceNode } from './read-model.ts';
import { answers } from './schema.ts';
import * as T from './type-graphql-types.ts';

/** Candidate (a) as the project would write it. type-graphql awaits every argument, so fields with arguments are promises. */
export function schemaByTypeGraphQL(model: ReadModel): Promise<GraphQLSchema> {
  @Resolver(() => T.Municipality)
  class MunicipalityResolver {
    @Query(() => T.Municipality, { nullable: true })
    municipality(@Arg('number', () => ID) number: string) {
      return model.municipalities.get(number) ?? null;
    }
    @Query(() => T.MunicipalityConnection)
    municipalities(@Arg('first', () => Int) first: number, @Arg('after', () => ID) after: string) {
      return answers.municipalities(model, first, after);
    }
    @FieldResolver(() => [T.Office])
    offices(@Root() m: MunicipalityNode) {
      return answers.offices(m);
    }
    @FieldResolver(() => T.ServiceConnection)
    services(@Root() m: MunicipalityNode, @Arg('first', () => Int) first: number) {
      return answers.services(m, first);
    }
    @FieldResolver(() => [T.CrisisCentreAgreement])
    crisisCentreAgreements(@Root() m: MunicipalityNode, @Arg('on', () => T.LocalDate) on: string) {
      return answers.agreements(m, on);
    }
    @FieldResolver(() => T.GuidelineRates, { nullable: true })
    guidelineRates(@Ctx() _context: object, @Arg('on', () => T.LocalDate) on: string) {
      return answers.guidelineRates(model, on);
    }
  }
  @Resolver(() => T.Service)
  class ServiceResolver {
    @FieldResolver(() => String)
    name(@Root() s: ServiceNode) {
      return s.texts.name;
    }
    @FieldResolver(() => String)
    summary(@Root() s: ServiceNode) {
      return s.texts.summary;
    }
    @FieldResolver(() => [T.LegalBasis])
    legalBasis(@Root() s: ServiceNode) {
      return s.entry.legalBasis;
    }
    @FieldResolver(() => T.Complaint, { nullable: true })
    complaint(@Root() s: ServiceNode) {
      return s.entry.complaint;
    }
  }
  return buildSchema({ resolvers: [MunicipalityResolver, ServiceResolver], validate: false, skipCheck: true });
}
