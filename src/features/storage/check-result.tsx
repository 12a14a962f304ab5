import type { ReactNode } from 'react'
import { Notice } from '../../components/notice.tsx'
import type { StorageFaults } from '../../queries/check-storage.ts'

const roles = { current: '正在使用的版本', previous: '上一版', staged: '没有存完的版本' } as const

/** What a check found, and the way to mend it. */
export function CheckResult({ faults, repair }: { faults: StorageFaults; repair: ReactNode }) {
  const damaged = faults.versions.filter(({ files, slabs }) => files + slabs > 0)
  return (
    <>
      {damaged.length === 0 ? (
        <p role="status">
          核对完毕：公开数据 {faults.parts} 个部分都与校验值一致
          {faults.damagedEntries + faults.damagedTexts === 0 ? `，您的 ${own(faults)}也都完好` : ''}。
        </p>
      ) : (
        <Notice tone="error" role="alert" title="公开数据有损坏" actions={repair}>
          {damaged.map(({ version, role, files, slabs }) => (
            <p key={version}>
              {roles[role]} {version.slice(0, 8)}：
              {[files === 0 ? null : `${files} 个文件`, slabs === 0 ? null : `${slabs} 个由文件整理出的部分`]
                .filter((part) => part !== null)
                .join('、')}
              与校验值不符或缺失。损坏的部分不会显示；修复会联网重新取来。
            </p>
          ))}
        </Notice>
      )}
      {faults.damagedEntries === 0 ? null : (
        <Notice tone="error" role="alert" title="您的记录有损坏">
          <p>
            {faults.entries} 条里有 {faults.damagedEntries}{' '}
            条与写入时不一样，没有采用。从最近的备份恢复可以补回。
          </p>
        </Notice>
      )}
      {faults.damagedTexts === 0 ? null : (
        <Notice tone="error" role="alert" title="保留的原文有损坏">
          <p>
            {faults.texts} 份里有 {faults.damagedTexts}{' '}
            份与保留时不一样，不再显示；已复核的数字不受影响。重新导入同一文件，或从最近的备份恢复，可以补回。
          </p>
        </Notice>
      )}
    </>
  )
}

const own = ({ entries, texts }: StorageFaults): string =>
  `${entries} 条记录${texts === 0 ? '' : `和 ${texts} 份原文`}`
