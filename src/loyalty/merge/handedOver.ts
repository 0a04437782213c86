/**
 * What an account hands over when it is merged into another: all of its state but its own name and stream, as plain
 * JSON. It goes from the one half's event into the other half's command as it is.
 */
export type HandedOver = Readonly<Record<string, unknown>>;
