/** The rooms whose rules must not change unnoticed, and the tests (prefixes of their paths) that answer for each. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  'services/disclosure-control': ['test/services/disclosure-control/'],
  'services/identity': ['test/services/identity/', 'test/server/identity'],
  'schema/policy': ['test/schema/', 'test/server/access.test.ts'],
  'services/guideline-rates': ['test/services/guideline-rates/'],
  'services/opening-hours': ['test/services/opening-hours/'],
  http: ['test/http/', 'test/services/', 'test/server/', 'test/stories/'],
};

/** Tests that start the platform in processes of its own, which no mutant reaches, or that measure it. */
export const TESTS_WITHOUT_MUTANTS = ['lifecycle', 'workers', 'page-budget', 'replica', 'killed'];
