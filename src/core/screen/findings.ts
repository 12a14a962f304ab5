import type { Finding, Stage, StageId, Verdict } from './types.ts'

/** Gathers what one stage finds. Findings without end help nobody: the first of each kind are kept, all are counted. */
export class StageFindings {
  readonly #findings: Record<Finding['verdict'], Finding[]> = { fail: [], warning: [] }
  readonly #counts = { fail: 0, warning: 0 }

  add(finding: Finding): void {
    if (++this.#counts[finding.verdict] <= mostListed) this.#findings[finding.verdict].push(finding)
  }

  get failed(): boolean {
    return this.#counts.fail > 0
  }

  close(id: StageId): Stage {
    const { fail: fails, warning: warnings } = this.#counts
    const verdict: Verdict = fails > 0 ? 'fail' : warnings > 0 ? 'warning' : 'pass'
    return { id, verdict, findings: [...this.#findings.fail, ...this.#findings.warning], fails, warnings }
  }
}

const mostListed = 100

/** A stage that was not begun, since those before it failed. */
export const notBegun = (id: StageId): Stage => ({ id, verdict: null, findings: [], fails: 0, warnings: 0 })
