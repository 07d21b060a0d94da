import { Empty } from '#platform/ui/glance.tsx'
import { Knot } from '#platform/ui/thread.tsx'
import type { Drawn } from './statement.ts'

/** The facts of a quarter under their headings, each with the loop that opens its record. */
export const DrawnFacts = ({ drawn }: { drawn: readonly Drawn[] }) =>
  drawn.length === 0 ? (
    <Empty says="No facts were drawn when this came." />
  ) : (
    <div class="drawn-facts">
      {[...Map.groupBy(drawn, ({ part }) => part)].map(([part, facts]) => (
        <section key={part}>
          <h3>{part}</h3>
          <ul class="bullets">
            {facts.map((fact, place) => (
              <li key={place}>
                <Knot to={fact.at} proves={fact.says}>
                  {fact.says}
                </Knot>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
