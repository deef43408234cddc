import ApiException from '#exceptions/api_exception'

/** The body is not of the kind that the route reads. */
export default class UnsupportedMediaTypeException extends ApiException {
  static status = 415
  static code = 'unsupported_media_type'
  static message = 'Ce type de contenu n’est pas accepté ici.'

  /** @param meta the content types that are */
  constructor(meta: { accepted: readonly string[] }) {
    super(undefined, { meta })
  }
}
