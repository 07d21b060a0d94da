import { renderToString } from 'preact-render-to-string'
import { inWords } from '#platform/calendar/day.ts'
import { periodInWords } from '#platform/calendar/period.ts'
import { whenInWords } from '#platform/calendar/when.ts'
import type { Account } from './account.ts'
import { whereMet } from './requirements.ts'
import { toldFromAccount, whoseInWords, type ToldReport } from './told-report.ts'

/** An account told from the records, as one HTML file. */
export const asHtml = (account: Account, partnership: { name: string }): string =>
  htmlOf(toldFromAccount(account, partnership.name))

/**
 * A report as one HTML file that needs nothing else: headings in order, a list of contents, numbered paragraphs that can
 * be linked to, and under each what proves it. Follows WCAG 2.2; it has no script and fetches nothing.
 */
export const htmlOf = (told: ToldReport): string => `<!DOCTYPE html>${renderToString(<Page told={told} />)}`

const Page = ({ told }: { told: ToldReport }) => (
  <html lang="en-GB">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${told.title} - ${told.partnership}`}</title>
      <style>{style}</style>
    </head>
    <body>
      <a class="skip" href="#main">
        Skip to main content
      </a>
      <header>
        <p>{told.partnership}</p>
        <h1>{told.title}</h1>
        <p>
          Covers {periodInWords(told.period)}. Told as at {inWords(told.asAt)}. {told.standing}.
        </p>
        {told.signatures.length > 0 && (
          <p>Signed by {told.signatures.map(({ agency, signedOn }) => `${agency} (${signedOn})`).join(', ')}.</p>
        )}
      </header>
      <nav aria-label="Contents">
        <h2>Contents</h2>
        <ol>
          {told.sections.map((section) => (
            <li key={section.number}>
              <a href={`#s${section.number}`}>{section.title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <main id="main">
        {told.sections.length === 0 && <p>No record bears on this period.</p>}
        {told.sections.map((section) => (
          <Section key={section.number} section={section} />
        ))}
        <ForwardPlan told={told} />
        <Findings told={told} />
        <Law told={told} />
      </main>
    </body>
  </html>
)

const Section = ({ section }: { section: ToldReport['sections'][number] }) => (
  <section aria-labelledby={`s${section.number}`}>
    <h2 id={`s${section.number}`}>
      {section.number} {section.title}
    </h2>
    {section.paragraphs.map((paragraph) => (
      <div class="para" id={`p${paragraph.number}`} key={paragraph.number}>
        <p>
          <span class="number">{paragraph.number}</span> {paragraph.text}
        </p>
        {paragraph.proofs.length > 0 && (
          <details>
            <summary>
              Proof for {paragraph.number} ({paragraph.proofs.length})
            </summary>
            <ul>
              {paragraph.proofs.map((proof) => (
                <li key={proof.sentence + proof.says}>
                  {proof.sentence} <span class="quiet">{proof.says}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    ))}
  </section>
)

const ForwardPlan = ({ told }: { told: ToldReport }) =>
  told.forwardPlan.length === 0 ? null : (
    <section aria-labelledby="promised">
      <h2 id="promised">What is promised</h2>
      <table>
        <caption>Commitments, by when and whose</caption>
        <thead>
          <tr>
            <th scope="col">Paragraph</th>
            <th scope="col">Commitment</th>
            <th scope="col">By when</th>
            <th scope="col">Whose</th>
          </tr>
        </thead>
        <tbody>
          {told.forwardPlan.map((step) => (
            <tr key={step.number + step.says}>
              <td>{step.number}</td>
              <td>{step.says}</td>
              <td>{whenInWords(step.by)}</td>
              <td>{whoseInWords(step)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )

const Findings = ({ told }: { told: ToldReport }) =>
  told.findings.length === 0 ? null : (
    <section aria-labelledby="findings">
      <h2 id="findings">What cannot be right, or may not be</h2>
      <ul>
        {told.findings.map((finding) => (
          <li key={finding.key}>
            <p>
              <b>{finding.severity}:</b> {finding.says}
            </p>
            <ul>
              {finding.records.map((record) => (
                <li key={record.at + record.says}>
                  {record.says} <span class="quiet">{record.at}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )

const Law = ({ told }: { told: ToldReport }) =>
  told.requirements.length === 0 ? null : (
    <section aria-labelledby="law">
      <h2 id="law">What the law asks it to contain</h2>
      <table>
        <caption>{told.lawEdition ?? 'Requirements'}</caption>
        <thead>
          <tr>
            <th scope="col">What is asked</th>
            <th scope="col">Where it is met</th>
          </tr>
        </thead>
        <tbody>
          {told.requirements.map((requirement) => (
            <tr key={requirement.says}>
              <td>{requirement.says}</td>
              <td>{whereMet(requirement)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )

// A file has no stylesheet beside it. No sign in it needs escaping.
const style = `
body { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; background: #faf8f3; color: #1a1d21; font: 1.125rem/1.55 system-ui, sans-serif; }
h1, h2 { line-height: 1.2; } h2 { margin-top: 2.5rem; border-bottom: 2px solid #1a1d21; }
a { color: #1c4a78; } :focus-visible { outline: 3px solid #1a1d21; outline-offset: 2px; background: #ffdd00; color: #0b0c0c; }
.skip { position: absolute; left: -99rem; } .skip:focus { position: static; }
.number, .quiet { color: #50565d; } details { margin: 0 0 1rem; font-size: 1rem; }
table { width: 100%; border-collapse: collapse; font-size: 1rem; } th, td { padding: .4rem .6rem .4rem 0; border-bottom: 1px solid #dcd7cc; text-align: left; vertical-align: top; }
caption { text-align: left; color: #50565d; }
@media print { body { background: none; } details { display: none; } }
`
