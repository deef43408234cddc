import { checkCommits } from '#lib/checked_commits'

/** A transaction is committed, or its caller hears of it. Opens no connection by itself. */
export default class CommitsProvider {
  boot() {
    checkCommits()
  }
}
