import { readInvoiceDetail } from '#services/lists/invoice_detail'
import { aStory, type Story } from '#tests/helpers/story'
import { DEFAULT_PLANS } from '#values/default_plans'
import { test } from '@japa/runner'
