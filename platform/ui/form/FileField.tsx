import { useState, type DragEvent, type ReactNode } from 'react'
import { FormField, type FieldWords } from './FormField.tsx'
import { saySize } from './say-size.ts'
import type { Field } from './use-form.ts'

/** A file to drop or choose. Its name, kind and size are shown; a wrong one is refused before it is sent. */
export function FileField(
  props: FieldWords & {
    readonly field: Field<File | null>
    /** Endings that are accepted: `['.csv', '.xlsx']`. */
    readonly endings: readonly string[]
    readonly maxBytes: number
    /** While it is sent. */
    readonly sending?: ReactNode
  },
): ReactNode {
  const { field, endings, maxBytes, sending } = props
  const [over, setOver] = useState(false)
  const [refused, setRefused] = useState<string>()
  const take = (file: File | undefined): void => {
    if (!file) return
    const problem = problemWith(file, endings, maxBytes)
    setRefused(problem)
    field.set(problem ? null : file)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  return (
    <FormField
      {...props}
      field={{ ...field, problem: refused ?? field.problem }}
      hint={props.hint ?? `${listed(endings)}, up to ${saySize(maxBytes)}`}
    >
      {(control) => (
        <div
          className={over ? 'file file--over' : 'file'}
          role="presentation"
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <p className="file__words">
            {field.value ? <ChosenFile file={field.value} /> : 'Drop the file here, or choose it:'}
          </p>
          <input
            {...control}
            type="file"
            className="file__input"
            accept={endings.join(',')}
            onChange={(event) => {
              take(event.target.files?.[0])
              event.target.value = ''
            }}
          />
          {sending}
        </div>
      )}
    </FormField>
  )
}

function ChosenFile({ file }: { readonly file: File }): ReactNode {
  return (
    <>
      <strong>{file.name}</strong> {saySize(file.size)}
    </>
  )
}

function problemWith(file: File, endings: readonly string[], maxBytes: number): string | undefined {
  if (!endings.some((ending) => file.name.toLowerCase().endsWith(ending)))
    return `Choose a file that ends in ${listed(endings)}.`
  if (file.size === 0) return `${file.name} is empty. Choose another file.`
  if (file.size > maxBytes)
    return `${file.name} has ${saySize(file.size)}. Choose a file of at most ${saySize(maxBytes)}.`
  return undefined
}

const listed = (endings: readonly string[]): string =>
  new Intl.ListFormat('en-US', { type: 'disjunction' }).format(endings)
