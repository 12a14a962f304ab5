import { expect, test } from 'vitest'
import { hashQuery, readSearch } from '../../src/app/search.ts'

test.each([
  ['?i=a&v=rank?data=nation/', '?data=nation/', { i: 'a', v: 'rank' }],
  ['?data=nation/', '?data=nation/', {}],
  ['?i=a&v=rank', '', { i: 'a', v: 'rank' }],
  ['', '', {}],
])('reads the hash alone of %s on a page with %s', (query, page, search) => {
  expect(readSearch(hashQuery(query, page))).toEqual(search)
})
