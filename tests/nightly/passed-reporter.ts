import type { Reporter, TestModule } from 'vitest/node';
import { isDue, keepPassed, LONG_TESTS, type LongTest } from './long-tests.js';

/** Keeps which long tests passed, to be committed with what changed. CI only reads what was committed. */
export default class PassedReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (process.env.CI) return;
    for (const name of Object.keys(LONG_TESTS) as LongTest[]) {
      const module = modules.find(({ moduleId }) => moduleId.endsWith(LONG_TESTS[name].file));
      if (module === undefined) continue;
      const states = [...module.children.allTests()].map((test) => test.result().state);
      if (module.errors().length === 0 && states.every((state) => state === 'passed') && isDue(name))
        keepPassed(name);
    }
  }
}
