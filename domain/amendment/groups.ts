/**
 * Puts together what is linked, directly or through others, of `count` things numbered from 0. The answer groups one list of links after
 * another: each group ascending, groups by their first member; what no link names is in none.
 */
export const grouping = (count: number): ((links: readonly { readonly i: number; readonly j: number }[]) => number[][]) => {
  /** -1: not named by the links at hand */
  const leader = new Int32Array(count).fill(-1)
  const find = (start: number): number => {
    let at = start
    for (let up = leader[at] as number; up !== at; up = leader[at] as number) {
      leader[at] = leader[up] as number
      at = up
    }
    return at
  }
  return (links) => {
    const named: number[] = []
    const name = (each: number): void => { if (leader[each] === -1) { leader[each] = each; named.push(each) } }
    for (const { i, j } of links) {
      name(i)
      name(j)
      const [a, b] = [find(i), find(j)]
      if (a < b) leader[b] = a
      else leader[a] = b
    }
    const groups = new Map<number, number[]>()
    for (const each of named.sort((a, b) => a - b)) {
      const list = groups.get(find(each))
      if (list) list.push(each)
      else groups.set(each, [each])
    }
    for (const each of named) leader[each] = -1
    return [...groups.values()]
  }
}
