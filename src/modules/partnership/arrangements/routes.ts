import type { Route } from '#platform/web/route.tsx'
import type { Handed } from '../handed.ts'
import { explainDeparture } from './departures/explain-departure.tsx'
import { setWatch } from './departures/set-watch.tsx'
import { showDepartures } from './departures/show-departures.tsx'
import { listProvisions } from './provisions/list-provisions.tsx'
import { provide } from './provisions/provide.tsx'
import { removeProvision } from './provisions/remove-provision.tsx'
import { showProvision } from './provisions/show-provision.tsx'
import { recordArrangementsChange } from './record-arrangements-change.tsx'
import { showArrangementsChange } from './show-arrangements-change.tsx'
import { showArrangements } from './show-arrangements.tsx'
import { addAVersion, recordEarlierVersion } from './versions/add-version.tsx'
import { agreeToVersion } from './versions/agree-to-version.tsx'
import { answerPoint } from './versions/answer-point.tsx'
import { editVersion } from './versions/edit-version.tsx'
import { publishVersion } from './versions/publish-version.tsx'
import { showVersion } from './versions/show-version.tsx'

/** The pages and tasks of the arrangements; what has a name of its own before what has a number. */
export const arrangementsRoutes = (handed: Handed): Route[] => [
  showArrangements,
  showArrangementsChange,
  recordArrangementsChange,
  addAVersion,
  recordEarlierVersion,
  showVersion,
  editVersion,
  agreeToVersion,
  publishVersion,
  answerPoint,
  listProvisions,
  provide,
  showProvision(handed),
  removeProvision(handed),
  explainDeparture(handed),
  showDepartures(handed),
  setWatch,
]
