/** The reason with which work is aborted when its server stops: it will run again, from its beginning. */
export class ServerStops extends Error {
  override readonly name = 'ServerStops'
}

/** The reason with which work is aborted when its person cancels it. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}
