import { test } from '@japa/runner'
import fc from 'fast-check'
import { closureOf } from '#values/business_calendar'
import { addDays, weekdayOf } from '#values/local_date'
import { FRENCH_REGIONS, publicHolidayOn } from '#values/public_holidays'
import { localDates, PARIS, PLACES, RUNS } from './calendars.js'

/** Every public holiday of a year, as `MM-DD`. */
function holidaysOf(region: string, year: number): string[] {
  const days = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index))
  return days
    .filter((day) => day.startsWith(`${year}-`) && publicHolidayOn(day, region) !== null)
    .map((day) => day.slice(5))
}

/** Easter Monday, Ascension and Whit Monday move; the others do not. */
const NATIONAL_2026 = [
  '01-01',
  '04-06',
  '05-01',
  '05-08',
  '05-14',
  '05-25',
  '07-14',
  '08-15',
  '11-01',
  '11-11',
  '12-25',
]

test.group('Public holidays of France', () => {
  test('the country has eleven of them', ({ assert }) => {
    assert.deepEqual(holidaysOf('FR', 2026), NATIONAL_2026)
  })

  test('Easter Monday, Ascension and Whit Monday move with Easter in {year}')
    .with([
      { year: 2024, moving: ['04-01', '05-09', '05-20'] },
      { year: 2025, moving: ['04-21', '05-29', '06-09'] },
      { year: 2027, moving: ['03-29', '05-06', '05-17'] },
      { year: 2038, moving: ['04-26', '06-03', '06-14'] },
    ])
    .run(({ assert }, { year, moving }) => {
      assert.includeMembers(holidaysOf('FR', year), moving)
    })

  test('{region} also closes on {extra}')
    .with([
      { region: 'FR-57', extra: ['04-03', '12-26'] },
      { region: 'FR-67', extra: ['04-03', '12-26'] },
      { region: 'FR-68', extra: ['04-03', '12-26'] },
      { region: 'FR-GP', extra: ['04-03', '05-27'] },
      { region: 'FR-MQ', extra: ['04-03', '05-22'] },
      { region: 'FR-GF', extra: ['06-10'] },
      { region: 'FR-RE', extra: ['12-20'] },
      { region: 'FR-YT', extra: ['04-27'] },
      { region: 'FR-BL', extra: ['10-09'] },
      { region: 'FR-MF', extra: ['05-27', '05-28'] },
      { region: 'FR-PM', extra: [] },
      { region: 'FR-NC', extra: ['09-24'] },
    ])
    .run(({ assert }, { region, extra }) => {
      assert.sameMembers(holidaysOf(region, 2026), [...NATIONAL_2026, ...extra])
    })

  test('Pentecost and Mother’s Day are observed on Sundays and close nothing', ({ assert }) => {
    assert.isNull(publicHolidayOn('2026-05-24', 'FR'))
    assert.isNull(publicHolidayOn('2026-05-31', 'FR'))
  })

  test('every region offered is known', ({ assert }) => {
    for (const region of Object.keys(FRENCH_REGIONS)) {
      assert.isNotNull(publicHolidayOn('2026-07-14', region), region)
    }
  })

  test('a region nobody knows is refused: {$self}')
    .with(['', 'XX', 'FR-99', 'FR-57-1', 'FR-__proto__', 'constructor'])
    .run(({ assert }, region) => {
      assert.throws(() => publicHolidayOn('2026-03-02', region), RangeError)
    })
})

test.group('Names of public holidays', () => {
  test('{day} in {region} is {fr}, {en}')
    .with([
      { day: '2026-01-01', region: 'FR', fr: 'Jour de l’an', en: 'New Year’s Day' },
      { day: '2026-04-06', region: 'FR', fr: 'Lundi de Pâques', en: 'Easter Monday' },
      { day: '2026-05-01', region: 'FR', fr: '1er mai', en: 'Labour Day' },
      { day: '2026-05-08', region: 'FR', fr: '8 mai 1945', en: 'Victory Day' },
      { day: '2026-05-14', region: 'FR', fr: 'Ascension', en: 'Ascension Day' },
      { day: '2026-05-25', region: 'FR', fr: 'Lundi de Pentecôte', en: 'Whit Monday' },
      { day: '2026-07-14', region: 'FR', fr: '14 juillet', en: 'Bastille Day' },
      { day: '2026-07-14', region: 'FR-NC', fr: '14 juillet', en: 'Bastille Day' },
      { day: '2026-11-11', region: 'FR', fr: '11 novembre', en: 'Armistice Day' },
      { day: '2026-12-26', region: 'FR-67', fr: 'Saint-Étienne', en: 'Saint Stephen’s Day' },
      { day: '2026-04-03', region: 'FR-57', fr: 'Vendredi saint', en: 'Good Friday' },
      {
        day: '2026-05-28',
        region: 'FR-MF',
        fr: 'Abolition de l’esclavage',
        en: 'Abolition of Slavery',
      },
    ])
    .run(({ assert }, { day, region, fr, en }) => {
      assert.deepEqual(publicHolidayOn(day, region), { fr, en })
    })

  test('two holidays that meet are both named', ({ assert }) => {
    assert.equal(publicHolidayOn('2008-05-01', 'FR')?.fr, '1er mai, Ascension')
    assert.equal(
      publicHolidayOn('2019-06-10', 'FR-GF')?.fr,
      'Abolition de l’esclavage, Lundi de Pentecôte'
    )
  })

  test('a day is closed as a holiday exactly when it has a name, in both languages', () => {
    fc.assert(
      fc.property(localDates, fc.constantFrom(...PLACES), (date, place) => {
        const name = publicHolidayOn(date, place.region)
        const closed = closureOf(date, { ...PARIS, ...place }) === 'holiday'
        return closed === (name !== null) && (name === null || (name.fr !== '' && name.en !== ''))
      }),
      { numRuns: RUNS / 4 }
    )
  })

  test('a name tells the weekday of those that move, and their distance, in any year', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1990, max: 2090 }),
        fc.constantFrom(...Object.keys(FRENCH_REGIONS)),
        (year, region) => {
          const days = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index))
          const named = (name: string) =>
            days.filter((day) => publicHolidayOn(day, region)?.fr.includes(name))
          const [easterMonday, ...others] = named('Lundi de Pâques')
          const [whitMonday] = named('Lundi de Pentecôte')
          return (
            others.length === 0 &&
            weekdayOf(easterMonday) === 1 &&
            whitMonday === addDays(easterMonday, 49) &&
            named('Vendredi saint').every((day) => day === addDays(easterMonday, -3)) &&
            named('14 juillet').join() === `${year}-07-14`
          )
        }
      ),
      { numRuns: RUNS / 100 }
    )
  })
})
