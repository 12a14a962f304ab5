import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { onTestFinished } from 'vitest'
import type { FahengDatabase } from '../../src/storage/database.ts'
import { openDatabase } from '../../src/storage/open-database.ts'
import { openUserDatabase } from '../../src/storage/open-user-database.ts'
import type { UserDatabase } from '../../src/storage/user-database.ts'

Dexie.dependencies = { indexedDB: new IDBFactory(), IDBKeyRange }

const counter = { databases: 0 }

/** A name no other test uses. */
export function newDatabaseName(): string {
  counter.databases += 1
  return `test-${counter.databases}`
}

/** A real Dexie database over fake-indexeddb, closed when the test ends. */
export async function openTestDatabase(name = newDatabaseName()): Promise<FahengDatabase> {
  const db = await openDatabase({ name })
  onTestFinished(() => db.close())
  return db
}

/** The same for what the reader made. `legacy` names the database older builds kept such things in. */
export async function openTestUserDatabase(
  name = newDatabaseName(),
  legacy = newDatabaseName(),
): Promise<UserDatabase> {
  const db = await openUserDatabase({ name, legacy })
  onTestFinished(() => db.close())
  return db
}
