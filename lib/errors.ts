/** A request of a person or program that cannot be done as asked. `sentence` says why and what to do, and is shown. */
export class UserError extends Error {
  override readonly name = 'UserError';
  constructor(readonly sentence: string) {
    super(sentence);
  }
}
