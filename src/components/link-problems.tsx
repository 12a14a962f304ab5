import { Notice } from './notice.tsx'

/** What of the link was not taken as written. */
export function LinkProblems({ messages }: { messages: readonly string[] }) {
  if (messages.length === 0) return null
  return (
    <Notice tone="warn" role="status" title="链接里有几处没有照办">
      <ul>
        {messages.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </Notice>
  )
}
