import { HttpContext } from '@adonisjs/core/http'
import { BaseSerializer } from '@adonisjs/core/transformers'

/** Where the next page of a keyset list begins; null on the last one. */
export interface PageMeta {
  nextCursor: string | null
}

/** Every body is `{ data }`, lists with `meta`. */
class ApiSerializer extends BaseSerializer<{ Wrap: 'data'; PaginationMetaData: PageMeta }> {
  wrap: 'data' = 'data' as const

  definePaginationMetaData(metaData: unknown): PageMeta {
    return metaData as PageMeta
  }
}

declare module '@adonisjs/core/http' {
  export interface HttpContext {
    serialize: ApiSerializer['serialize']
  }
}

const serializer = new ApiSerializer()

HttpContext.instanceProperty('serialize', function (this: HttpContext, values: never) {
  return serializer.serialize(values, this.containerResolver)
} as never)
