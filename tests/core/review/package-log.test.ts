import { expect, test } from 'vitest'
import { ownPackage } from '../../../src/core/review/own-package.ts'
import { packageLog } from '../../../src/core/review/package-log.ts'
import { emptyReviewLog } from '../../../src/core/review/review-log.ts'
import { datasetOf } from '../../support/small-dataset.ts'

test('a package gives back the log it was made with, or says why it has none', () => {
  const { bytes } = ownPackage(emptyReviewLog, datasetOf({}), { backup: '{"甲":1}\n', app: 'test' })
  expect(packageLog(bytes, () => true)).toBe('{"甲":1}\n')
  expect(packageLog(bytes.slice(0, -9), () => true)).toMatchObject({ fault: expect.any(String) as string })
})
