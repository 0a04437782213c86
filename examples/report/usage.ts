/** What `--help` prints. */
export const usage = `Usage: npm run report -- [file.csv] [options]

Reads an orders file (CSV with , ; or tab) and writes a summary to the terminal
and a page to report.html. Without a file it reads examples/data/orders.csv.

Columns, guessed from common English and German names unless given:
  --customer NAME    who bought (customer_id, kundennummer, email ...)
  --date NAME        when (order_date, created_at, bestelldatum ...)
  --amount NAME      what was paid (amount, total, betrag, umsatz ...)
  --order NAME       order number; lines that share it are added up
  --refund-of NAME   on a refund, the number of its order

Options:
  --time-zone ZONE   zone of local days, such as Europe/Berlin (default UTC)
  --currency CODE    such as EUR: label and decimals of amounts
  --as-of DATE       last day to look at (default: the date of the last row)
  --skip-bad-rows    leave out rows that cannot be used, instead of stopping
  --margin SHARE     contribution margin as a share of revenue, such as 0.3
  --discount RATE    discount rate per year, such as 0.1; with --margin it
                     adds a simple customer lifetime value
  --out FILE         where the page goes (default report.html)
  --help             this text

Dates are 2024-12-31 or 31.12.2024, with or without a time. Amounts are 1234.56,
1,234.56, 1234,56 or 1.234,56, without a currency sign. The file is UTF-8.`;
