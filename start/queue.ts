import app from '@adonisjs/core/services/app'
import { shutdownQueue } from '#lib/queue'

// Queues open at first use; whatever this process opened is closed before its database connections.
app.terminating(shutdownQueue)
