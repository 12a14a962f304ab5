const units = ['字节', 'KB', 'MB', 'GB'] as const

/** 1.4 MB; 未知 where the browser does not say. */
export function bytesText(bytes: number | null): string {
  if (bytes === null) return '未知'
  const step = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(1024)))
  const value = bytes / 1024 ** step
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[step] ?? ''}`
}

const local = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short' })

/** A time in UTC as this machine's own, to the minute. */
export function timeText(utc: string): string {
  const time = new Date(utc)
  return Number.isNaN(time.getTime()) ? utc : local.format(time)
}

/** For a file's name: 2026-11-22. */
export const dayOf = (utc: string): string => utc.slice(0, 10)
