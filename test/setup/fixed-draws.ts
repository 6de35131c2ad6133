import { configureGlobal } from 'fast-check';

const SEED = 20_261_130;

/** Every run draws the same examples: a test turns red by a change of the code, not by chance. `TEST_SEED` draws others. */
configureGlobal({ seed: Number(process.env['TEST_SEED'] ?? SEED) });
