export const jobs = {
  SendRelanceJob: () => import('#jobs/send_relance_job'),
  SweepRelancesJob: () => import('#jobs/sweep_relances_job'),
}
