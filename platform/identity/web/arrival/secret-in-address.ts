/** The secret of a letter stands after `#`, which no server and no log ever sees. */
export const secretInAddress = (): string => window.location.hash.replace(/^#/, '')
