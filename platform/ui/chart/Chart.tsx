import type * as ObservablePlot from '@observablehq/plot'
import type { PlotOptions } from '@observablehq/plot'
import { useEffect, useId, useRef, useState, type ReactNode, type RefObject } from 'react'

type Plot = typeof ObservablePlot

/** One line of the table beside a chart: as many cells as there are headings. */
export type ChartRow = readonly (string | number)[]

/** A picture for understanding, the sentence that says what it shows, and its figures as a table. */
export function Chart(props: {
  readonly title: string
  /** What the picture shows, with the figure that matters: "Half of the 34 uses are pilots." */
  readonly sentence: string
  readonly headings: readonly string[]
  readonly rows: readonly ChartRow[]
  /** Marks and scales for Observable Plot; made anew when it changes, so keep it stable. */
  readonly draw: (plot: Plot) => PlotOptions
}): ReactNode {
  const { title, sentence, headings, rows, draw } = props
  const picture = useRef<HTMLDivElement>(null)
  const id = useId()
  const failed = useDrawing(picture, draw, `${title}. ${sentence}`)
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption id={id} className="chart__words">
        <strong>{title}</strong> {sentence}
      </figcaption>
      <div className={headings.length > 3 ? 'chart__pair' : 'chart__pair chart__pair--beside'}>
        {!failed && <div ref={picture} className="chart__picture" />}
        <Figures title={title} headings={headings} rows={rows} />
      </div>
    </figure>
  )
}

/** Draws once the library is there, and again when the room for it changes. */
function useDrawing(
  picture: RefObject<HTMLDivElement | null>,
  draw: (plot: Plot) => PlotOptions,
  words: string,
): boolean {
  const [plot, setPlot] = useState<Plot | 'failed'>()
  useEffect(() => {
    import('@observablehq/plot').then(setPlot, () => setPlot('failed'))
  }, [])
  useEffect(() => {
    const box = picture.current
    if (!box || !plot || plot === 'failed') return undefined
    const watcher = new ResizeObserver(() => {
      box.replaceChildren(drawn(plot, { ...draw(plot), width: Math.max(240, box.clientWidth) }, words))
    })
    watcher.observe(box)
    return () => watcher.disconnect()
  }, [picture, plot, draw, words])
  return plot === 'failed'
}

/** Plot names the parts of its picture in ways that a screen reader cannot use: the picture is one image with one name. */
function drawn(plot: Plot, options: PlotOptions, words: string): Element {
  const element = plot.plot({
    marginBottom: 44,
    ...options,
    style: { fontFamily: 'inherit', fontSize: '14px', ...styleOf(options) },
  })
  const image = element instanceof SVGElement ? element : element.querySelector('svg:last-of-type')
  for (const part of element.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  image?.setAttribute('role', 'img')
  image?.setAttribute('aria-label', words)
  return element
}

const styleOf = ({ style }: PlotOptions): object => (typeof style === 'object' && style !== null ? style : {})

function Figures(props: {
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly ChartRow[]
}): ReactNode {
  const { title, headings, rows } = props
  return (
    <table className="usa-table usa-table--borderless table">
      <caption className="usa-sr-only">{title}</caption>
      <thead>
        <tr>
          {headings.map((heading, index) => (
            <th key={heading} scope="col" className={rows.every((row) => isFigure(row[index])) ? 'table__figures' : ''}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <FiguresRow key={index} headings={headings} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function FiguresRow({ headings, row }: { readonly headings: readonly string[]; readonly row: ChartRow }): ReactNode {
  const [name, ...figures] = row
  return (
    <tr>
      <th scope="row">{name}</th>
      {figures.map((figure, index) => (
        <td key={index} data-label={headings[index + 1]} className={isFigure(figure) ? 'table__figures' : ''}>
          {typeof figure === 'number' ? figure.toLocaleString('en-US') : figure}
        </td>
      ))}
    </tr>
  )
}

const isFigure = (cell: string | number | undefined): boolean => typeof cell === 'number'
