/** A request of our own: its method, with the types of what is asked and what is answered. */
export interface Message<Params, Result> {
  readonly method: string;
  /** Never there: it only carries the types. */
  readonly types?: (params: Params) => Result;
}

export function message<Params, Result>(method: string): Message<Params, Result> {
  return { method };
}
