import type { Reporter, TestModule } from 'vitest/node';
import { isKept, keepPassed, LONG_TESTS, type LongTest, lineOf } from './long-tests.js';

const NAMES = Object.keys(LONG_TESTS) as LongTest[];

/** Keeps which long tests passed, to be committed with what changed. CI only reads what was committed. */
export default class PassedReporter implements Reporter {
  /** What each would be kept as, from before the run. */
  #lines = new Map<LongTest, string>();

  onTestRunStart(): void {
    this.#lines = new Map(NAMES.map((name) => [name, lineOf(name)]));
  }

  onTestRunEnd(modules: readonly TestModule[]): void {
    if (process.env.CI) return;
    for (const [name, line] of this.#lines) {
      const module = modules.find(({ moduleId }) => moduleId.endsWith(LONG_TESTS[name].file));
      if (module === undefined || module.errors().length > 0 || isKept(line)) continue;
      const states = [...module.children.allTests()].map((test) => test.result().state);
      // What was edited while the tests ran was not what they saw.
      const passed = states.length > 0 && states.every((state) => state === 'passed');
      if (passed && lineOf(name) === line) keepPassed(name, line);
    }
  }
}
