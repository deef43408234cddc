/**
 * Entry point of every `node ace …` command. Sources are TypeScript, compiled on the fly by ts-exec.
 */
import './bin/ensure_node.js'
import '@poppinss/ts-exec'

await import('./bin/console.js')
