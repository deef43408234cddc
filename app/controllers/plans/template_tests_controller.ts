import { requestTemplateTest } from '#services/plans/template_tests'
import { previewTemplateValidator } from '#validators/plan'
import type { HttpContext } from '@adonisjs/core/http'

/** POST /api/v1/template_tests: a text, sent to the person who is writing it and to nobody else. */
export default class TemplateTestsController {
  async store({ organization, request, response, user }: HttpContext) {
    const draft = await request.validateUsing(previewTemplateValidator)
    const to = await requestTemplateTest(organization, user, draft)
    response.status(202)
    return { data: { to } }
  }
}
