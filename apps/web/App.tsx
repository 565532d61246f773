import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createLapse } from '@pilothouse/platform/ui/lapse'
import { createQueryClient } from '@pilothouse/platform/ui/query-client'
import { RecordPartsFrame } from '@pilothouse/platform/ui/record-parts'
import { useState, type ReactNode } from 'react'
import { recordParts } from './rooms.ts'
import { createAppRouter } from './routes.tsx'

/** The browser's part of Pilothouse. */
export function App(): ReactNode {
  const [lapse] = useState(createLapse)
  const [queries] = useState(() => createQueryClient(lapse.raise))
  const [router] = useState(() => createAppRouter(lapse))
  return (
    <QueryClientProvider client={queries}>
      <RecordPartsFrame parts={recordParts}>
        <RouterProvider router={router} />
      </RecordPartsFrame>
    </QueryClientProvider>
  )
}
