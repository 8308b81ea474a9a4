import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders whose files start processes and threads and wait for them. */
const DEAR = /^tests\/(?:opensearch|e2e|story|discord)\//;

/**
 * Files that wait much come before those that only reckon, so that no core stands idle at the end. Without a record of
 * the last run, as after `npm ci`, vitest goes by the size of the files alone.
 */
export default class DearFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ project, moduleId }: TestSpecification) => {
      if (project.config.isolate) return 0;
      return DEAR.test(relative(this.ctx.config.root, moduleId)) ? 1 : 2;
    };
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
