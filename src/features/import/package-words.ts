import type { OwnPackage } from '../../core/review/own-package.ts'

/** What was put into the package that the browser now saves, and what only its log has. */
export function packageWords(name: string, made: OwnPackage): string {
  const { reports, figures, leftOut, corrections, outdated } = made
  const holds = [
    ...(reports > 0 || corrections === 0 ? [`复核完毕的 ${reports} 份报告、${figures} 个数字`] : []),
    ...(corrections > 0 ? [`对公开数据的 ${corrections} 处更正`] : []),
  ]
  return [
    `“${name}”已交给浏览器下载：${holds.join('，')}，连同${reports > 0 ? '原文和' : ''}每一步决定。别人可在“本机存储”页从它合并。`,
    ...(leftOut === 0
      ? []
      : [`另有 ${leftOut} 个数字没有报告原句可查或还没有选定，只在复核记录里，不在数据表里。`]),
    ...(outdated === 0
      ? []
      : [`另有 ${outdated} 处更正所改的公开数字已经变了，没有采用，只在复核记录里，不在更正表里。`]),
  ].join('')
}
