export const jobs = {
  AlertSilenceJob: () => import('#jobs/alert_silence_job'),
  AskCheckinsJob: () => import('#jobs/ask_checkins_job'),
  KeepHouseJob: () => import('#jobs/keep_house_job'),
  ReadImportsJob: () => import('#jobs/read_imports_job'),
  ReadInboundMailJob: () => import('#jobs/read_inbound_mail_job'),
  ReplanInvoicesJob: () => import('#jobs/replan_invoices_job'),
  ReplanRehearsedJob: () => import('#jobs/replan_rehearsed_job'),
  SendOutboxJob: () => import('#jobs/send_outbox_job'),
  SendRelanceJob: () => import('#jobs/send_relance_job'),
  SweepRelancesJob: () => import('#jobs/sweep_relances_job'),
  WriteDigestsJob: () => import('#jobs/write_digests_job'),
}
