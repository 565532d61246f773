const builtIn = new Map<number, string>([
  ...[14, 15, 16, 17].map((id): [number, string] => [id, 'yyyy-mm-dd']),
  [22, 'yyyy-mm-dd h:mm'],
  ...[18, 19, 20, 21, 45, 46, 47].map((id): [number, string] => [id, 'h:mm:ss']),
])

/** How a cell's number is shown: as a date, a moment, a time of day, or plainly as a number. */
export type NumberLook = 'number' | 'date' | 'moment' | 'time'

/** What a number format says about the cells that carry it (ECMA-376 §18.8.30). */
export function numberLook(id: number, code: string | undefined): NumberLook {
  const format = (code ?? builtIn.get(id) ?? '').replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').toLowerCase()
  const isDay = /[yd]/.test(format) || /m{3,}/.test(format)
  const isTime = /[hs]/.test(format)
  if (isDay) return isTime ? 'moment' : 'date'
  return isTime ? 'time' : 'number'
}

const day = 86_400_000

/** A spreadsheet's day number as yyyy-mm-dd, with the time where the cell shows one. Days are counted from 1900 or 1904. */
export function dateText(serial: number, look: NumberLook, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const moment = new Date(start + Math.round(serial * day))
  if (Number.isNaN(moment.getTime()) || serial < 0 || moment.getUTCFullYear() > 9999) return String(serial)
  const [date = '', time = ''] = moment.toISOString().split(/[T.]/)
  if (look === 'time') return serial < 1 ? time : `${date} ${time}`
  return look === 'moment' ? `${date} ${time}` : date
}
