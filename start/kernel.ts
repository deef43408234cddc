import router from '@adonisjs/core/services/router'
import server from '@adonisjs/core/services/server'

server.errorHandler(() => import('#exceptions/handler'))

server.use([
  () => import('#middleware/observe_request_middleware'),
  () => import('#middleware/trace_middleware'),
  () => import('#middleware/force_json_response_middleware'),
  () => import('#middleware/security_headers_middleware'),
  () => import('#middleware/container_bindings_middleware'),
  () => import('#middleware/locale_middleware'),
  () => import('#middleware/operations_middleware'),
  () => import('#middleware/packed_assets_middleware'),
  () => import('@adonisjs/static/static_middleware'),
])

router.use([
  () => import('#middleware/content_type_middleware'),
  () => import('#middleware/upload_cleanup_middleware'),
  () => import('@adonisjs/core/bodyparser_middleware'),
  () => import('#middleware/session_middleware'),
  () => import('#middleware/shield_middleware'),
  () => import('@adonisjs/auth/initialize_auth_middleware'),
])

export const middleware = router.named({
  auth: () => import('#middleware/auth_middleware'),
  organization: () => import('#middleware/organization_middleware'),
  fresh: () => import('#middleware/fresh_middleware'),
  publicPage: () => import('#middleware/public_page_middleware'),
  idempotency: () => import('#middleware/idempotency_middleware'),
})
