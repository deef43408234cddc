/** What the importer says of a document: why it is refused, what it is, what is doubtful. */
export const importWords = {
  'imports.refusal.heic':
    'Les photos HEIC ne sont pas lues. Envoyez-la en JPEG : dans les réglages de l’appareil photo de l’iPhone, Formats, Le plus compatible.',
  'imports.refusal.unsupported_file': 'Ce n’est pas un PDF, un XML, un JPEG ou un PNG.',
  'imports.refusal.file_too_large':
    'Plus de 10 Mo. Un PDF allégé ou une photo plus petite conviendra.',
  'imports.refusal.empty_file': 'Ce fichier est vide.',
  'imports.refusal.too_many_files': 'Cet import est complet, à vingt fichiers. Ouvrez-en un autre.',
  'imports.refusal.unsupported_syntax': 'Ce fichier XML n’est pas une facture électronique.',
  'imports.refusal.encrypted': 'Protégé par un mot de passe. Enregistrez-le sans, puis réessayez.',
  'imports.refusal.damaged': 'Fichier abîmé. Exportez-le à nouveau depuis votre logiciel.',
  'imports.refusal.unsafe_xml':
    'Ce XML contient ce qu’une facture ne contient pas. Il n’a pas été ouvert.',
  'imports.refusal.xml_malformed':
    'Ce XML est mal formé. Exportez-le à nouveau depuis votre logiciel.',
  'imports.refusal.xml_encoding': 'Ce XML n’est pas dans l’encodage qu’il annonce.',
  'imports.refusal.xml_too_large': 'Ce XML est trop vaste pour une facture.',
  'imports.refusal.too_heavy':
    'La lecture de ce fichier s’est arrêtée en route. Saisissez cette facture à la main.',
  'imports.refusal.too_slow':
    'La lecture prenait trop longtemps. Réessayez, ou saisissez cette facture.',
  'imports.refusal.too_many_pages': 'Trop de pages pour une facture. Découpez ce document.',
  'imports.refusal.page_too_large': 'L’image est trop grande pour être lue.',
  'imports.refusal.nothing_readable':
    'Rien de lisible. Une photo plus nette, à plat et sans ombre, se lit mieux.',
  'imports.refusal.unknown': 'Ce fichier n’a pas pu être lu.',
  'imports.type.invoice': 'Facture',
  'imports.type.credit_note': 'Avoir',
  'imports.type.quote': 'Devis',
  'imports.type.proforma': 'Facture proforma',
  'imports.type.order': 'Commande',
  'imports.type.delivery_note': 'Bon de livraison',
  'imports.type.receipt': 'Reçu',
  'imports.type.payslip': 'Fiche de paie',
  'imports.type.statement': 'Relevé',
  'imports.type.reminder': 'Relance',
  'imports.type.other': 'Autre document',
  'imports.notChased.credit_note':
    'C’est un avoir : il diminue ce qu’on vous doit, il ne se relance pas. Enregistrez-le sur sa facture.',
  'imports.notChased.quote': 'C’est un devis : rien n’est encore dû.',
  'imports.notChased.proforma': 'C’est une proforma : rien n’est encore dû.',
  'imports.notChased.order': 'C’est une commande : rien n’est encore facturé.',
  'imports.notChased.delivery_note': 'C’est un bon de livraison : il ne demande pas d’argent.',
  'imports.notChased.receipt': 'C’est un reçu : c’est déjà payé.',
  'imports.notChased.payslip': 'C’est une fiche de paie : Rubis n’en garde rien.',
  'imports.notChased.statement': 'C’est un relevé : importez plutôt ses factures.',
  'imports.notChased.reminder': 'C’est une relance : importez plutôt la facture qu’elle rappelle.',
  'imports.notChased.other': 'Ce document ne ressemble pas à une facture.',
  'imports.notChased.already_paid': 'La page dit que cette facture est payée.',
  'imports.notChased.currency_unsupported':
    'Facture en {currency} : Rubis la lit, mais ne relance que des euros pour l’instant.',
  'imports.warning.xml_page_mismatch':
    'La page et le fichier électronique ne disent pas la même chose. Fiez-vous à la page, et prévenez qui l’a émise.',
  'imports.warning.xml_unreadable':
    'Le fichier électronique joint est illisible : les valeurs viennent de la page.',
  'imports.warning.xml_several': 'Ce document contient plusieurs factures électroniques.',
  'imports.warning.date_invalid': 'Cette date n’existe pas au calendrier.',
  'imports.warning.date_ambiguous': 'Le jour et le mois peuvent être inversés.',
  'imports.warning.due_before_issue': 'L’échéance précède l’émission.',
  'imports.warning.issue_in_future': 'La date d’émission est dans l’avenir.',
  'imports.warning.amount_invalid': 'Ce montant n’est pas lisible comme un nombre.',
  'imports.warning.amount_negative': 'Le montant est négatif.',
  'imports.warning.totals_do_not_add_up': 'HT et TVA ne font pas le total.',
  'imports.warning.lines_do_not_add_up': 'Les lignes ne font pas le total.',
  'imports.warning.currency_unknown': 'La devise n’est pas écrite.',
  'imports.warning.iban_invalid': 'L’IBAN de la page est faux : sa clé ne tombe pas juste.',
  'imports.warning.iban_differs': 'L’IBAN de la page n’est pas le vôtre.',
  'imports.warning.several_ibans': 'La page porte plusieurs IBAN.',
  'imports.warning.siren_invalid': 'Le SIREN lu n’en est pas un.',
  'imports.warning.seller_is_someone_else':
    'Cette facture n’est pas émise par vous. Rubis relance vos clients, pas vos fournisseurs.',
  'imports.warning.client_email_differs':
    'L’adresse de la page n’est pas celle que vous avez pour ce client.',
  'imports.warning.paid_by_direct_debit':
    'La page annonce un prélèvement : elle sera sans doute payée toute seule.',
  'imports.warning.several_invoices':
    'Ce fichier contient plusieurs factures : seule la première est lue.',
  'imports.warning.page_has_no_text':
    'La page ne porte pas de texte : tout vient du fichier électronique.',
  'imports.warning.page_partly_unreadable': 'Une partie de la page est illisible.',
  'imports.warning.specimen': 'La page porte « spécimen ».',
}
