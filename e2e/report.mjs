// What is said while the journeys run: one line a step, and the sums at the end.

/** A step that takes longer than this says how long it took. */
const SLOW_MS = 1_000;

/** Thrown after a step has failed: what comes after it on the journey cannot be gone. */
export class Stopped extends Error {}

export class Report {
  passed = 0;
  failed = 0;

  line(where, what, faults, began = Date.now()) {
    const took = Date.now() - began;
    const line = `${where}: ${what}${took >= SLOW_MS ? ` (${(took / 1000).toFixed(1)} s)` : ""}`;
    if (faults.length === 0) {
      this.passed += 1;
      console.log(`ok      ${line}`);
    } else {
      this.failed += 1;
      console.log(`FAILED  ${line}`);
      for (const fault of faults) console.log(`          ${fault.replaceAll("\n", "\n          ")}`);
    }
  }

  /** A step of the way: when it fails, the journey ends there. */
  async step(where, what, does) {
    const began = Date.now();
    try {
      const made = await does();
      this.line(where, what, [], began);
      return made;
    } catch (error) {
      if (error instanceof Stopped) throw error;
      this.line(where, what, [told(error)], began);
      throw new Stopped(what);
    }
  }

  /** Something looked at on the way: `finds` gives the faults, and the journey goes on. */
  async check(where, what, finds) {
    const began = Date.now();
    let faults;
    try {
      faults = await finds();
    } catch (error) {
      faults = [told(error)];
    }
    this.line(where, what, faults, began);
  }

  sum() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0;
  }
}

function told(error) {
  return String(error?.message ?? error).split("\n").slice(0, 12).join("\n");
}
