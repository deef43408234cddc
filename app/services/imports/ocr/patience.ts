/** How long a document has been read: what it cost this process, and how long a person has waited. */
export class Patience {
  readonly #cpu = process.cpuUsage()
  readonly #started = performance.now()

  /**
   * True while another look is worth it. The work counts first, so that a busy machine reads as well as
   * an idle one; the wait is bounded too, below the limit at which the process is killed.
   *
   * @param cpuMs milliseconds of work
   */
  allows(cpuMs: number): boolean {
    const { user, system } = process.cpuUsage(this.#cpu)
    return (user + system) / 1_000 < cpuMs && performance.now() - this.#started < MOST_WAITED
  }
}

const MOST_WAITED = 35_000
