import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { FilePicker } from '../../src/components/file-picker.tsx'

test('hands over what was chosen, and the same file again once it is mended', async () => {
  const onPick = vi.fn()
  render(<FilePicker label="选择文件" many onPick={onPick} />)
  const file = new File(['{}'], 'a.json')
  const input = screen.getByLabelText('选择文件')
  await userEvent.upload(input, [file])
  expect(onPick).toHaveBeenLastCalledWith([file])
  expect(input).toHaveProperty('value', '')
})

test('can be reached by the keyboard though only its label is seen', async () => {
  render(<FilePicker label="从备份恢复" accept=".json" onPick={() => undefined} />)
  await userEvent.tab()
  expect(document.activeElement).toBe(screen.getByLabelText('从备份恢复'))
})
