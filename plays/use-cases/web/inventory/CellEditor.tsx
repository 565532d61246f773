import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { FailureNotice } from '@pilothouse/platform/ui/FailureNotice'
import { inventoryColumn, type ColumnName } from '../../inventory/inventory-column.ts'
import { AnswerInput } from './AnswerInput.tsx'
import { labelOf } from './column-label.ts'

/** A cell that can be mended where it stands: its text, and a way to change it. */
export function CellEditor(props: {
  readonly column: ColumnName
  readonly text: string
  /** What the row is called, for people who hear the page. */
  readonly rowName: string
  readonly onSave: (text: string) => Promise<unknown>
}): ReactNode {
  const { column, text, rowName, onSave } = props
  const [state, setState] = useState<'closed' | 'open' | 'left'>('closed')
  const place = useRef<HTMLDivElement>(null)
  useFocusHandedOn(place, state === 'open')
  useEffect(() => {
    if (state !== 'closed') place.current?.querySelector<HTMLElement>('textarea, select, input, button')?.focus()
  }, [state])
  return (
    <div ref={place}>
      {state === 'open' ? (
        <OpenCell {...props} onSave={onSave} onClose={() => setState('left')} />
      ) : (
        <div className="cell">
          <span className={text === '' ? 'definitions__blank' : 'cell__text'}>{text === '' ? 'Blank' : text}</span>
          <button type="button" className="usa-button usa-button--unstyled" onClick={() => setState('open')}>
            Mend
            <span className="usa-sr-only">
              {' '}
              {labelOf(column)} of {rowName}
            </span>
          </button>
        </div>
      )}
    </div>
  )
}

/** When a mended cell leaves the page with the focus in it, the cell in its place takes the focus, or else the title. */
function useFocusHandedOn(place: RefObject<HTMLElement | null>, open: boolean): void {
  useLayoutEffect(() => {
    const own = place.current
    const at = own && open ? [...document.querySelectorAll('.cell')].findIndex((cell) => own.contains(cell)) : -1
    return () => {
      if (at < 0 || !own?.contains(document.activeElement)) return
      setTimeout(() => {
        if (document.activeElement !== document.body) return
        const heir = document.querySelectorAll('.cell').item(at)?.querySelector<HTMLElement>('button')
        const title = document.querySelector<HTMLElement>('main h1')
        ;(heir ?? title)?.focus()
      })
    }
  }, [place, open])
}

function OpenCell(props: {
  readonly column: ColumnName
  readonly text: string
  readonly rowName: string
  readonly onSave: (text: string) => Promise<unknown>
  readonly onClose: () => void
}): ReactNode {
  const { column, text, rowName, onSave, onClose } = props
  const [typed, setTyped] = useState(text)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const id = useId()
  const save = async (): Promise<void> => {
    if (busy) return
    setBusy(true)
    try {
      await onSave(typed)
      onClose()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  return (
    <form
      className="cell cell--open"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <AnswerInput
        id={id}
        column={column}
        label={`${labelOf(column)} of ${rowName}`}
        value={typed}
        onChange={setTyped}
      />
      <p className="usa-hint">{inventoryColumn(column).instructions}</p>
      <FailureNotice failure={failure} quiet />
      <button type="submit" className="usa-button" aria-disabled={busy}>
        Save
      </button>
      <button type="button" className="usa-button usa-button--unstyled" onClick={onClose}>
        Cancel
      </button>
    </form>
  )
}
