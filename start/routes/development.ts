import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

/** Pages for those who build Rubis. */
router.get('dev/mails', [controllers.development.MailPreviews, 'index']).as('dev.mails.index')
router.get('dev/mails/:name', [controllers.development.MailPreviews, 'show']).as('dev.mails.show')
