/** When work is done, in words; an expression of another shape than ours is shown as it stands. */
export function sayCron(cron: string): string {
  const [minute = '', hour = '', ...rest] = cron.split(' ')
  const each = rest.join(' ') === '* * *'
  if (each && minute === '*' && hour === '*') return 'every minute'
  if (each && hour === '*' && isNumber(minute)) return `every hour, ${minute} minutes past`
  if (each && isNumber(hour) && isNumber(minute))
    return `every day at ${hour.padStart(2, '0')}:${minute.padStart(2, '0')} UTC`
  return `by the schedule ${cron} (UTC)`
}

const isNumber = (text: string): boolean => /^\d+$/.test(text)
