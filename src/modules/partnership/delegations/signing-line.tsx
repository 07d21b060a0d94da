import type { SigningAs } from './signing-as.ts'

/** Above what is to be signed: as whom the visitor signs, or why they may not. */
export const SigningLine = ({ signing }: { signing: SigningAs | null }) =>
  signing === null ? null : signing.may ? (
    <p>
      You do so <b>{signing.as}</b>. That is kept with it.
    </p>
  ) : (
    <p>
      <b>You cannot sign this.</b> {signing.because}.
    </p>
  )
