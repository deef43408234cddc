import ApiException from '#exceptions/api_exception'

/** The thing is not in a state that allows this: the tables of legal moves are in `app/values`. */
export default class IllegalMoveException extends ApiException {
  static status = 409
  static code = 'illegal_move'
  static message = 'Cette action n’est pas possible dans l’état actuel.'

  /** @param meta from the present state to the one that was asked for */
  constructor(meta: { from: string; to: string }, message?: string) {
    super(message, { meta })
  }
}
