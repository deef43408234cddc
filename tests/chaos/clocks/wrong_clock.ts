/**
 * Preloaded in a worker: the clock on its wall is wrong by CLOCK_SHIFT_MS, as on a machine whose time
 * server is lost. When CLOCK_JUMPS_MS is given, it is right and wrong in turn. What only counts
 * elapsed time, `performance.now()` and timers, goes on as it does there.
 */
const shift = Number(process.env.CLOCK_SHIFT_MS)
const jumps = Number(process.env.CLOCK_JUMPS_MS ?? 0)
const RightDate = Date

const wrongNow = () => {
  const isWrong = jumps === 0 || Math.floor(performance.now() / jumps) % 2 === 0
  return RightDate.now() + (isWrong ? shift : 0)
}

globalThis.Date = new Proxy(RightDate, {
  construct: (target, values, newTarget) =>
    Reflect.construct(target, values.length === 0 ? [wrongNow()] : values, newTarget) as object,
  apply: () => new RightDate(wrongNow()).toString(),
  get: (target, key) => (key === 'now' ? wrongNow : Reflect.get(target, key)),
})
