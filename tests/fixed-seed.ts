// The gate shows the same random inputs every time, so that what passed here passes there. `npm run fuzz` looks for new
// ones, with a million inputs; `FC_SEED=1 npm test` shows others. What they find becomes an ordinary test.
import fc from 'fast-check';

const SEED = Number(process.env.FC_SEED ?? 20_180_531);

fc.configureGlobal({ seed: SEED });
