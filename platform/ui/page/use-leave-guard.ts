import { useBlocker } from '@tanstack/react-router'

/** Asks before the page is left, only while something would be lost. A form that saves itself does not need it. */
export function useLeaveGuard(wouldLose: boolean): void {
  useBlocker({
    shouldBlockFn: () => wouldLose && !window.confirm('What you typed here is not saved. Leave this page?'),
    enableBeforeUnload: wouldLose,
  })
}
