/** The last few answers to questions whose answer never changes. */
export class Recent<V> {
  readonly #answers = new Map<string, V>()
  readonly #most: number

  constructor(most: number) { this.#most = most }

  get(key: string): V | undefined { return this.#answers.get(key) }

  set(key: string, answer: V): V {
    this.#answers.delete(key)
    this.#answers.set(key, answer)
    const [oldest] = this.#answers.keys()
    if (this.#answers.size > this.#most && oldest !== undefined) this.#answers.delete(oldest)
    return answer
  }
}
