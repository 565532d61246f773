import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Disclosure } from '../page/Disclosure.tsx'
import type { Column } from './column.ts'
import type { TableFilter, TableView } from './table-view.ts'

/** Above a table: search, filters, columns, export. */
export function TableTools<Row>(props: {
  readonly view: TableView
  readonly columns: readonly Column<Row>[]
  readonly shown: readonly string[]
  readonly filters: readonly TableFilter[]
  readonly searches: boolean
  readonly csvHref?: string | undefined
}): ReactNode {
  const { view, columns, shown, filters, searches, csvHref } = props
  const narrowed = view.search.words !== '' || filters.some(({ chosen }) => chosen.length > 0)
  const clear = (): void => view.change({ words: '', ...Object.fromEntries(filters.map(({ name }) => [name, []])) })
  return (
    <div className="table-tools">
      {searches && <WordsBox words={view.search.words} onWords={(words) => view.change({ words })} />}
      {filters.map((filter) => (
        <FilterBox key={filter.name} filter={filter} />
      ))}
      {narrowed && (
        <button type="button" className="usa-button usa-button--unstyled" onClick={clear}>
          Clear
        </button>
      )}
      <span className="table-tools__end">
        {columns.some(({ extra }) => extra) && (
          <ColumnsBox columns={columns} shown={shown} onChoose={(keys) => view.change({ columns: keys })} />
        )}
        {csvHref && (
          <a className="usa-link" href={csvHref} download>
            Export CSV
          </a>
        )}
      </span>
    </div>
  )
}

/** Types into the address only after a short pause, so that the server is not asked for every letter. */
function WordsBox({
  words,
  onWords,
}: {
  readonly words: string
  readonly onWords: (words: string) => void
}): ReactNode {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    if (field.current && document.activeElement !== field.current) field.current.value = words
  }, [words])
  const wait = (typed: string): void => {
    clearTimeout(pause.current)
    pause.current = setTimeout(() => onWords(typed), 300)
  }
  return (
    <div className="table-tools__words">
      <label htmlFor={id}>Find in this list</label>
      <input
        ref={field}
        id={id}
        type="search"
        className="usa-input"
        defaultValue={words}
        onChange={(event) => wait(event.target.value)}
      />
    </div>
  )
}

function FilterBox({ filter }: { readonly filter: TableFilter }): ReactNode {
  const { label, choices, chosen, choose } = filter
  const words = chosen.length > 0 ? `${label} (${chosen.length})` : label
  const toggle = (value: string): void =>
    choose(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
  return (
    <Disclosure label={<FilterWords words={words} />}>
      <Ticks legend={label} choices={choices} chosen={chosen} onToggle={toggle} />
    </Disclosure>
  )
}

function FilterWords({ words }: { readonly words: string }): ReactNode {
  return (
    <span>
      <span className="usa-sr-only">Filter by </span>
      {words}
    </span>
  )
}

function ColumnsBox<Row>(props: {
  readonly columns: readonly Column<Row>[]
  readonly shown: readonly string[]
  readonly onChoose: (keys: string[]) => void
}): ReactNode {
  const { columns, shown, onChoose } = props
  const choices = columns.slice(1).map(({ key, heading }) => ({ value: key, label: heading }))
  const toggle = (key: string): void =>
    onChoose(columns.map((column) => column.key).filter((other) => (other === key) !== shown.includes(other)))
  return (
    <Disclosure label="Columns" edge="end">
      <Ticks legend="Columns" choices={choices} chosen={shown} onToggle={toggle} />
    </Disclosure>
  )
}

function Ticks(props: {
  readonly legend: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly chosen: readonly string[]
  readonly onToggle: (value: string) => void
}): ReactNode {
  const id = useId()
  return (
    <fieldset className="usa-fieldset ticks">
      <legend className="usa-sr-only">{props.legend}</legend>
      {props.choices.map(({ value, label }) => (
        <div className="usa-checkbox" key={value}>
          <input
            className="usa-checkbox__input"
            type="checkbox"
            id={`${id}-${value}`}
            checked={props.chosen.includes(value)}
            onChange={() => props.onToggle(value)}
          />
          <label className="usa-checkbox__label" htmlFor={`${id}-${value}`}>
            {label}
          </label>
        </div>
      ))}
    </fieldset>
  )
}
