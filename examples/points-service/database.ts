import { PGlite } from "@electric-sql/pglite";
import { Pool } from "pg";

/** What the service asks of a database; both kinds answer alike. */
export interface Database {
  /** One statement. */
  query<Row>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
  /** Several statements, all of them or none. */
  run(sql: string): Promise<void>;
  close(): Promise<void>;
}

/** The PostgreSQL server at this address. */
export function serverDatabase(url: string): Database {
  const pool = new Pool({ connectionString: url, max: 10 });
  // A connection that breaks while nobody uses it; the pool opens another one.
  pool.on("error", (error) => {
    console.error(error.message);
  });
  return {
    query: async <Row>(sql: string, values: readonly unknown[] = []) =>
      (await pool.query(sql, [...values])).rows as Row[],
    run: async (sql) => {
      await pool.query(sql);
    },
    close: () => pool.end(),
  };
}

/**
 * The PostgreSQL that comes along: in a folder, or in memory, where it ends with the process. A folder outlives the
 * process however it ends; a power cut it may not, since this PostgreSQL leaves writing to disk to the operating system.
 */
export async function embeddedDatabase(folder: string | undefined): Promise<Database> {
  const database = await PGlite.create(folder === undefined ? {} : { dataDir: folder });
  return {
    query: async <Row>(sql: string, values: readonly unknown[] = []) =>
      (await database.query<Row>(sql, [...values])).rows,
    run: async (sql) => {
      await database.transaction((transaction) => transaction.exec(sql));
    },
    close: () => database.close(),
  };
}
