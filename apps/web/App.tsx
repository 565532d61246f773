import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createLapse } from '@pilothouse/platform/ui/lapse'
import { createQueryClient } from '@pilothouse/platform/ui/query-client'
import { RecordPagesFrame } from '@pilothouse/platform/ui/record-pages'
import { RecordPartsFrame } from '@pilothouse/platform/ui/record-parts'
import { useState, type ReactNode } from 'react'
import { recordParts, roomPages } from './rooms.ts'
import { createAppRouter } from './routes.tsx'

/** The browser's part of Pilothouse. */
export function App(): ReactNode {
  const [lapse] = useState(createLapse)
  const [queries] = useState(() => createQueryClient(lapse.raise))
  const [router] = useState(() => createAppRouter(lapse))
  return (
    <QueryClientProvider client={queries}>
      <RecordPartsFrame parts={recordParts}>
        <RecordPagesFrame pages={roomPages}>
          <RouterProvider router={router} />
        </RecordPagesFrame>
      </RecordPartsFrame>
    </QueryClientProvider>
  )
}
