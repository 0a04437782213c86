/** A row of 2015. */
export const row = (customerId: number, date: string, amount?: number) => ({
  customerId,
  at: `2015-${date}`,
  ...(amount === undefined ? {} : { amount }),
});

/** The transactions "T6" of pymc-marketing's tests (spec, vector 39). */
export const t6 = [
  row(1, "01-01", 1),
  row(1, "02-06", 2),
  row(2, "01-01", 2),
  row(3, "01-01", 3),
  row(3, "01-02", 1),
  row(3, "01-05", 5),
  row(4, "01-16", 6),
  row(4, "02-02", 3),
  row(4, "02-05", 3),
  row(4, "02-05", 6),
  row(5, "01-16", 3),
  row(5, "01-17", 1),
  row(5, "01-18", 8),
  row(6, "02-02", 5),
];
