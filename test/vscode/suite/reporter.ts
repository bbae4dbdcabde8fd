import Mocha, { type Runner, type Test } from 'mocha';
import { bridge, type TestResult } from './bridge';

const { EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING } = Mocha.Runner.constants;

/** Tells each test's result over the bridge, in order, and ends only when the last one has been told. */
export class BridgeReporter extends Mocha.reporters.Base {
  #told: Promise<unknown> = Promise.resolve();

  constructor(runner: Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    runner.on(EVENT_TEST_PASS, test => this.#tell({ state: 'passed', title: titleOf(test) }));
    runner.on(EVENT_TEST_PENDING, test => this.#tell({ state: 'skipped', title: titleOf(test) }));
    runner.on(EVENT_TEST_FAIL, (test, error) =>
      this.#tell({ state: 'failed', title: titleOf(test), error: error.stack ?? error.message }),
    );
  }

  override done(failures: number, end: (failures: number) => void): void {
    void this.#told.finally(() => end(failures));
  }

  #tell(result: TestResult): void {
    this.#told = this.#told.then(() => bridge?.report(result));
  }
}

function titleOf(test: Test): string {
  return test.titlePath().join(' › ');
}
