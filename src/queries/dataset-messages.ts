import { StorageError, type StorageErrorKind } from '../storage/storage-error.ts'
import { WireError, type WireErrorKind } from '../wire/wire-error.ts'
import { DataSourceError } from './data-folder.ts'
import type { DatasetFailure, DatasetNotice } from './dataset-state.ts'
import { DecoderLostError } from './decode-line.ts'
import { UndecodableError } from '../core/publish/decode-version.ts'

const retryHint = '请稍后重试；仍不行时，请把下面的详情告诉网站维护者。'

const wireMessages: Readonly<Record<WireErrorKind, (file: string) => string>> = {
  unreachable: (file) => `连不上发布数据的网站，没有取到 ${file}。请检查网络后重试。`,
  'not-found': (file) => `网站上找不到数据文件 ${file}，可能正在更新或没有发布完整。${retryHint}`,
  'http-error': (file) => `网站没有给出数据文件 ${file}。${retryHint}`,
  'wrong-type': (file) =>
    `取 ${file} 时收到的是网页而不是数据，多半是上网登录页或代理的提示页。请先完成上网登录，再重试。`,
  truncated: (file) => `数据文件 ${file} 没有收全，已丢弃，没有显示其中任何数字。请重试。`,
  altered: (file) =>
    `数据文件 ${file} 与发布时的校验值不符，已丢弃，没有显示其中任何数字。它可能被代理或缓存改动过，请重试或换一个网络。`,
  malformed: () => `数据清单 manifest.json 不合格式，没有载入任何数据。${retryHint}`,
}

export const storageReasons: Readonly<Record<StorageErrorKind, string>> = {
  unavailable: '这个浏览器没有本机存储',
  refused: '浏览器不允许本站在本机存储（常见于无痕窗口或单位策略）',
  blocked: '另一个标签页正占用旧版本的存储，请关闭其他法衡标签页后刷新',
  timeout: '浏览器的本机存储没有响应',
  outdated: '本机数据已由更新版本的法衡写过，请刷新页面换用新版本',
  quota: '本机存储空间不足',
  conflict: '另一个标签页正在保存数据',
  damaged: '存入的数据读回来不一致',
  closed: '与本机存储的连接中断了',
}

/** Says why there is nothing to show. Unknown faults are named as such, never hidden. */
export function failureFrom(error: unknown): DatasetFailure {
  if (error instanceof WireError) {
    const { kind, file, detail } = error
    return { kind, message_zh: wireMessages[kind](file), detail: `${file}\n${detail}`, retryable: true }
  }
  if (error instanceof UndecodableError) {
    const message_zh = `数据已取到并通过校验，但内容不合格式，没有显示任何数字。${retryHint}`
    return { kind: 'undecodable', message_zh, detail: error.faults.join('\n'), retryable: true }
  }
  if (error instanceof DataSourceError) {
    const message_zh =
      '链接里的 data 不是本站上的文件夹，没有载入任何数据。请改正地址，或去掉 data 打开本站数据。'
    return { kind: 'no-folder', message_zh, detail: error.given, retryable: false }
  }
  if (error instanceof StorageError) {
    const { kind, detail } = error
    return { kind, message_zh: `${storageReasons[kind]}，数据没有载入。请重试。`, detail, retryable: true }
  }
  if (error instanceof DecoderLostError) {
    const message_zh = `浏览器里解读数据的部分停止了响应，可能是内存不足，没有显示任何数字。请关闭一些标签页后重试。`
    return { kind: 'unexpected', message_zh, detail: error.message, retryable: true }
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  return { kind: 'unexpected', message_zh: `载入数据时出现意外错误。${retryHint}`, detail, retryable: true }
}

/** Stands on every page as long as invented figures are shown. */
export const syntheticNotice: DatasetNotice = {
  kind: 'synthetic',
  reason: null,
  message_zh:
    '合成数据：这里的报告和数字都是程序虚构的，只供试验规模和速度，不是任何部门的真实情况，请勿引用。您自己导入的数字不并入其中。',
}

/** The dataset is on the screen but was not kept. `room`: bytes of storage the version would take. */
export function memoryOnlyNotice(reason: StorageErrorKind, room: number): DatasetNotice {
  const megabytes = (Math.ceil((room / 1_000_000) * 10) / 10).toFixed(1)
  const way = reason === 'quota' ? `，存下这一版大约要 ${megabytes} MB，请腾出空间后刷新` : ''
  const message_zh = `数据没有存到本机，只在本次打开有效，下次打开需要重新载入。原因：${storageReasons[reason]}${way}。`
  return { kind: 'memory-only', reason, message_zh }
}

/** The publisher could not be asked or gave nothing usable; an older verified version is on the screen. */
export function staleNotice(error: unknown, version: string): DatasetNotice {
  const { kind, message_zh } = failureFrom(error)
  return {
    kind: 'stale',
    reason: kind,
    message_zh: `没有取到最新数据，现在显示本机此前存下的版本 ${version.slice(0, 8)}，可能不是最新。原因：${message_zh}`,
  }
}
