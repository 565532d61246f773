/** The stored bytes are not the ones that were kept. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile'
}
