import { numberIn } from '#platform/evidence/evidence.ts'
import { nothingSent } from '#platform/forms/raw.ts'
import { InsetText } from '#platform/ui/govuk/messages.tsx'
import { PageHeading } from '#platform/ui/layout.tsx'
import { Prose } from '#platform/ui/prose.tsx'
import { page } from '#platform/web/route.tsx'
import { BesideAsked } from '../returns/answering/beside-asked.tsx'
import { QuestionAsked } from '../returns/answering/question-asked.tsx'
import { counted, questionsIn } from './pieces.ts'
import { anyVersionExamples } from './show-version.tsx'
import { wholeVersion } from './tool-store.ts'
import { askedOf, toolAddress, versionAddress, type WholeQuestion, type WholeVersion } from './tool.ts'

/** A version as those who answer will see it, in the wording for everybody or for one audience. Nothing can be sent from here. */
export const previewVersion = page({
  path: '/self-assessment/tool-versions/:version/preview',
  may: 'see self-assessments',
  examples: anyVersionExamples,

  async show(visit, params) {
    const whole = await wholeVersion(visit.db, numberIn(params.version))
    const { tool, version, audiences } = whole
    const audience = audiences.find(({ id }) => String(id) === visit.query.get('audience')) ?? null
    const parts = whole.parts
      .map((part) => ({ ...part, questions: askedOf(part.questions, audience?.id ?? null) }))
      .filter(({ questions }) => questions.length > 0)
    return {
      title: `${tool.title}, version ${version.name}, as a respondent sees it`,
      above: [
        { says: tool.title, href: toolAddress(tool.id) },
        { says: `Version ${version.name}`, href: versionAddress(version.id) },
      ],
      ownHeading: true,
      body: (
        <>
          <PageHeading
            says={tool.title}
            over={`Version ${version.name}, as ${audience ? audience.name : 'everybody'} will see it`}
          />
          {audiences.length > 0 && <Audiences whole={whole} chosen={audience?.id ?? null} />}
          <InsetText>
            Each part is a page of its own where it is answered. Try the answers as you like: nothing is kept or sent
            from here.
          </InsetText>
          {parts.length === 0 && <p class="empty">There is no question yet.</p>}
          <div class="narrow">
            <div>
              {parts.map((part) => (
                <section key={part.id} id={`part-${part.id}`} class="apart">
                  <h2>
                    {part.reference} {part.title}
                  </h2>
                  {part.guidance && <Prose text={part.guidance} small />}
                  {part.questions.map((question) => (
                    <Tried key={question.id} question={question} whole={whole} />
                  ))}
                </section>
              ))}
            </div>
            {parts.length > 0 && (
              <aside aria-labelledby="all-parts">
                <h2 id="all-parts">{counted(parts.length, 'part')}</h2>
                <ol class="steps">
                  {parts.map(({ id, reference, title, questions }) => (
                    <li key={id}>
                      <span />
                      <span>
                        <a href={`#part-${id}`}>
                          {reference} {title}
                        </a>
                        <span class="steps__note">{counted(questions.length, 'question')}</span>
                      </span>
                    </li>
                  ))}
                </ol>
              </aside>
            )}
          </div>
        </>
      ),
    }
  },
})

/** In whose wording it is shown. */
const Audiences = ({ whole, chosen }: { whole: WholeVersion; chosen: number | null }) => {
  const at = `${versionAddress(whole.version.id)}/preview`
  return (
    <nav aria-label="In whose wording">
      <ul class="in-a-row">
        <li>
          <a href={at} aria-current={chosen === null ? 'true' : undefined}>
            Everybody
          </a>
        </li>
        {whole.audiences.map(({ id, name }) => (
          <li key={id}>
            <a href={`${at}?audience=${id}`} aria-current={chosen === id ? 'true' : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A question with its boxes, and when it is asked. */
const Tried = ({ question, whole }: { question: WholeQuestion; whole: WholeVersion }) => {
  const earlier = questionsIn(whole).find(({ id }) => id === question.onlyIf)
  const asking = { question, raw: nothingSent, says: () => undefined }
  return (
    <div class="question">
      {earlier && (
        <p class="quiet">
          Only where {earlier.reference} is answered {question.onlyIfAnswer}
        </p>
      )}
      <QuestionAsked {...asking} last={undefined} still />
      {question.kind !== 'statement' && <BesideAsked {...asking} answer={undefined} files={[]} />}
    </div>
  )
}
