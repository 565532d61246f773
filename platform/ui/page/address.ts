import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { z } from 'zod'

/** Changes some of what stands in the address after `?`. An undefined value takes its name out. */
export type ChangeAddress<Values> = (part: { readonly [Name in keyof Values]?: Values[Name] | undefined }) => void

/**
 * What stands in the address after `?`, checked by `schema`, and how to change it. A value that the schema refuses is
 * dropped, so that an old link still opens. Give each field a `.default()`.
 */
export function useAddress<Schema extends z.ZodObject>(
  schema: Schema,
): readonly [z.output<Schema>, ChangeAddress<z.input<Schema>>] {
  const raw: Record<string, unknown> = useSearch({ strict: false })
  return [readAddress(schema, raw), useChangeAddress()]
}

/** Puts values into the address, where the next reader checks them. */
export function useChangeAddress(): (part: object) => void {
  const navigate = useNavigate()
  return useCallback(
    (part) =>
      void navigate({ to: '.', search: (old: object) => ({ ...old, ...part }), replace: true, resetScroll: false }),
    [navigate],
  )
}

function readAddress<Schema extends z.ZodObject>(schema: Schema, raw: Record<string, unknown>): z.output<Schema> {
  const first = schema.safeParse(raw)
  if (first.success) return first.data
  const refused = new Set(first.error.issues.map((issue) => String(issue.path[0])))
  return schema.parse(Object.fromEntries(Object.entries(raw).filter(([name]) => !refused.has(name))))
}

/** A part of the path: `useParam('ideaId')` on `/use-cases/ideas/$ideaId`. */
export function useParam(name: string): string {
  const params: Record<string, string> = useParams({ strict: false })
  return params[name] ?? ''
}

/** How to go to another page from code, after something was done. A way that is not a click on a link. */
export function useGo(): (to: string, search?: Readonly<Record<string, unknown>>) => void {
  const navigate = useNavigate()
  return useCallback((to, search = {}) => void navigate({ to, search }), [navigate])
}
