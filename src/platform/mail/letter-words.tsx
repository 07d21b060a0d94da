/** The words of a letter as a page shows them: its lines as they are, and every address a link. */
export const LetterWords = ({ body }: { body: string }) => (
  <div class="letter-words">
    {body.split(/\n{2,}/).map((paragraph, place) =>
      /^[A-Z][A-Z ,]+$/.test(paragraph) ? (
        <h3 key={place}>{capital(paragraph)}</h3>
      ) : (
        <p key={place}>
          {paragraph.split('\n').map((line, row) => (
            <>
              {row > 0 && <br />}
              {/^ *\/\S*$/.test(line) ? <a href={line.trim()}>{line.trim()}</a> : line.trim()}
            </>
          ))}
        </p>
      ),
    )}
  </div>
)

const capital = (words: string) => words.charAt(0) + words.slice(1).toLowerCase()
