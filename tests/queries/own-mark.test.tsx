import { beforeEach, expect, it } from 'vitest'
import { readOwnMark, writeOwnMark } from '../../src/queries/own-mark.ts'

beforeEach(() => localStorage.clear())

it('does not take a browser nobody looked into for one without reports of its own', () => {
  expect(readOwnMark()).toBeNull()
  writeOwnMark(false)
  expect(readOwnMark()).toBe(false)
  writeOwnMark(true)
  expect(readOwnMark()).toBe(true)
})

it('knows nothing of what other code left in its place', () => {
  localStorage.setItem('faheng:own', 'toString')
  expect(readOwnMark()).toBeNull()
})
