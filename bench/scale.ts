import type { ChildProcess } from 'node:child_process'
import { answering, goldthread, run } from '../scripts/goldthread.ts'
import type { Cluster } from '../scripts/postgres.ts'
import { openServer } from '../src/platform/database/server.ts'
import { load } from './load.ts'
import { seedActions } from './seed.ts'

/** Home, list and totals with a thousand actions and with a million: how much slower, if at all. */
export async function atSize(
  cluster: Cluster,
  seconds: number,
  stop: (child: ChildProcess) => void,
): Promise<string[]> {
  const speeds: Record<string, number[]> = {}
  for (const [name, actions] of [
    ['thousand', 1_000],
    ['million', 1_000_000],
  ] as const) {
    const { ownerUrl, webUrl } = cluster.database(name)
    run(['migrate', '--for', 'goldthread_web', '--sample'], { DATABASE_URL: ownerUrl })
    const owner = openServer(ownerUrl, 2)
    const { id } = await owner.kysely
      .selectFrom('tenancy.partnership')
      .select('id')
      .where('slug', '=', 'northport')
      .executeTakeFirstOrThrow()
    await seedActions(owner, id, actions)
    await owner.close()
    const { child, address } = await answering(goldthread(['start'], { PORT: '0', DATABASE_URL: webUrl }))
    const signed = await fetch(`${address}/sign-in/as`, {
      method: 'POST',
      body: new URLSearchParams({ account: 'manager@northport.example' }),
      redirect: 'manual',
    })
    const cookie = signed.headers.get('set-cookie')!.split(';')[0]!
    for (const [says, path] of [
      ['Home', '/'],
      ['List of 50, late', '/actions?state=late'],
      ['Totals', '/actions/totals'],
    ] as const) {
      await load(address, { method: 'GET', path, cookie }, 1)
      ;(speeds[says] ??= []).push((await load(address, { method: 'GET', path, cookie }, seconds)).median)
    }
    stop(child)
  }
  return [
    '| Page | 1,000 (median ms) | 1,000,000 (median ms) | Times | Goal |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(speeds).map(
      ([says, [few = 0, many = 0]]) =>
        `| ${says} | ${few.toFixed(1)} | ${many.toFixed(1)} | ${(many / few).toFixed(2)} | 1.3 |`,
    ),
  ]
}
