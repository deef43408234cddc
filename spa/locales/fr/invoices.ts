/** The list of invoices. */
export const invoices = {
  'invoices.title': '{view}{count, plural, =-1 {} other { ({count})}}',
  'invoices.views': 'Vues',
  'invoices.clearSearch': 'Effacer la recherche',
  'invoices.daysLate': '{days} j de retard',
  'invoices.daysLeft': '{days, plural, =0 {aujourd’hui} other {dans {days} j}}',
  'invoices.total':
    'Total {count, plural, one {de la facture trouvée} other {des # factures trouvées}}',
  'invoices.totalCapped': 'Total des {count, number} premières factures trouvées',
  'invoices.firstUse':
    'Aucune facture pour l’instant. Saisissez la première : Rubis la suit, demande son règlement aux dates de votre plan et s’arrête dès qu’elle est payée.',
  'invoices.firstUseExample':
    'Par exemple : échéance le 9 novembre, un rappel amical trois jours avant, un message courtois une semaine après, plus ferme à quinze jours.',
  'view.toChase': 'À relancer',
  'view.late': 'En retard',
  'view.upcoming': 'À échoir',
  'view.litigation': 'Litige',
  'view.paid': 'Payées',
  'view.all': 'Toutes',
  'sort.label': 'Trier par',
  'sort.dueDate': 'Échéance la plus ancienne',
  'sort.dueDateDesc': 'Échéance la plus lointaine',
  'sort.amountDesc': 'Montant le plus élevé',
  'sort.amount': 'Montant le plus faible',
  'sort.numero': 'Numéro',
  'column.due': 'Échéance',
  'column.numero': 'Numéro',
  'column.client': 'Client',
  'column.status': 'Statut',
  'column.amount': 'Montant TTC',
  'column.remainder': 'Reste dû',
  'column.next': 'Prochaine action',
}
