import { useDemo } from '@pilothouse/platform/ui/session'
import type { ReactNode } from 'react'

/** Above everything: whose site this is, and that a demonstration is one. */
export function Banner(): ReactNode {
  const demo = useDemo()
  if (demo === undefined) return <div className="banner" />
  return (
    <section className="banner" aria-label="About this site">
      <p className="banner__words">
        {demo ? (
          <>
            <strong>Demonstration: synthetic data.</strong> The agencies and people are fictional.
          </>
        ) : (
          'For official use. What you do here is recorded.'
        )}
      </p>
    </section>
  )
}
