import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { App } from './App.tsx'
import './theme/pilothouse.scss'

// Zod would try to compile its checks, which the content security policy forbids.
z.config({ jitless: true })

const root = document.getElementById('pilothouse')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
