// What is said while the journeys run: one line a step, and the sums at the end.

/** Thrown after a step has failed: what comes after it on the journey cannot be gone. */
export class Stopped extends Error {}

export class Report {
  passed = 0;
  failed = 0;

  line(where, what, faults) {
    if (faults.length === 0) {
      this.passed += 1;
      console.log(`ok      ${where}: ${what}`);
    } else {
      this.failed += 1;
      console.log(`FAILED  ${where}: ${what}`);
      for (const fault of faults) console.log(`          ${fault.replaceAll("\n", "\n          ")}`);
    }
  }

  /** A step of the way: when it fails, the journey ends there. */
  async step(where, what, does) {
    try {
      const made = await does();
      this.line(where, what, []);
      return made;
    } catch (error) {
      if (error instanceof Stopped) throw error;
      this.line(where, what, [told(error)]);
      throw new Stopped(what);
    }
  }

  /** Something looked at on the way: `finds` gives the faults, and the journey goes on. */
  async check(where, what, finds) {
    let faults;
    try {
      faults = await finds();
    } catch (error) {
      faults = [told(error)];
    }
    this.line(where, what, faults);
  }

  sum() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0;
  }
}

function told(error) {
  return String(error?.message ?? error).split("\n").slice(0, 12).join("\n");
}
