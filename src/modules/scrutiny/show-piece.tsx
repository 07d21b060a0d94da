import { doneByColumn } from '#modules/partnership/index.ts'
import { EvidenceList } from '#platform/evidence/evidence-list.tsx'
import { evidenceOf, numberIn } from '#platform/evidence/evidence.ts'
import { ChangeList } from '#platform/facts/change-list.tsx'
import { HistoryList } from '#platform/history/history-list.tsx'
import { historyOf } from '#platform/history/history.ts'
import { Button } from '#platform/ui/govuk/buttons.tsx'
import { SummaryList } from '#platform/ui/govuk/lists.tsx'
import { Empty, Section, Sheet } from '#platform/ui/glance.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Status } from '#platform/ui/marks.tsx'
import { may, type Visit } from '#platform/visit.ts'
import { page } from '#platform/web/route.tsx'
import {
  changeKinds,
  findingInWords,
  independenceNote,
  ledByInWords,
  pieceAddress,
  pieceKinds,
  stageNow,
  type Finding,
  type Piece,
} from './piece.ts'
import { changesOfPieces, findingsOf, findPiece, somePieces } from './store.ts'

/** One piece of scrutiny or audit: who leads it, how far it is, what it found and what difference that made. */
export const showPiece = page({
  path: '/scrutiny/:piece',
  may: 'see scrutiny',
  examples: async (visit) => (await somePieces(visit.db)).map(({ id }) => ({ piece: String(id) })),

  async show(visit, params) {
    const piece = await findPiece(visit.db, numberIn(params.piece))
    const at = pieceAddress(piece.id)
    const changes = await changesOfPieces(visit.db, [piece.id])
    const findings = await findingsOf(visit.db, piece.id)
    const note = independenceNote(piece)
    return {
      title: piece.title,
      above: [{ says: 'Scrutiny and audit', href: '/scrutiny' }],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={piece.title}
            over={pieceKinds[piece.kind as keyof typeof pieceKinds]}
            deeds={deedsOf(visit, piece)}
          />
          <SummaryList
            rows={[
              { key: { content: 'Has reached' }, value: { content: stageNow(changes) } },
              {
                key: { content: 'Led by' },
                value: {
                  content:
                    piece.ledByPostId === null ? (
                      ledByInWords(piece)
                    ) : (
                      <a href={`/posts/${piece.ledByPostId}`}>{ledByInWords(piece)}</a>
                    ),
                },
              },
              { key: { content: 'Scope' }, value: { content: piece.scope ?? 'Not recorded' } },
            ]}
          />
          {note && (
            <Sheet title="Who scrutinises this?" plain>
              <p>{note}</p>
            </Sheet>
          )}
          <Section title="What happened and what is planned" id="changes">
            <ChangeList
              changes={changes}
              column={doneByColumn(at)}
              today={visit.today}
              kinds={changeKinds}
              settleAt={may(visit, 'plan scrutiny') ? `${at}/record-change` : null}
              empty="Nothing has been recorded about this piece."
            />
          </Section>
          <Section title="What it found" id="findings" quiet={findings.length > 0 && `${findings.length} recorded`}>
            <Findings findings={findings} />
          </Section>
          <EvidenceList files={await evidenceOf(visit.db, at)} />
          <HistoryList lines={await historyOf(visit.db, at)} />
        </>
      ),
    }
  },
})

const Findings = ({ findings }: { findings: readonly Finding[] }) =>
  findings.length === 0 ? (
    <Empty says="No finding has been recorded." />
  ) : (
    <table class="table stack">
      <caption class="govuk-visually-hidden">Findings, in the order they were recorded</caption>
      <thead>
        <tr>
          <th scope="col">What was found</th>
          <th scope="col">What difference it has made</th>
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <tr key={finding.id} id={`finding-${finding.id}`}>
            <th scope="row" class="plain">
              {findingInWords(finding)}
            </th>
            <td data-head="Difference">{finding.difference ?? <Status is="none" says="Nobody has said yet" />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )

const deedsOf = (visit: Visit, piece: Piece) => (
  <>
    {may(visit, 'plan scrutiny') && <Button href={`${pieceAddress(piece.id)}/record-change`}>Record a change</Button>}
    {may(visit, 'record a finding') && (
      <Button href={`${pieceAddress(piece.id)}/record-finding`} classes="govuk-button--secondary">
        Record a finding
      </Button>
    )}
  </>
)
