/** How the dataset version a link cites stands to the one on the screen. */
export interface SnapshotStanding {
  /**
   * `current`: the very one shown; `offered`: the newer one that the reader has not taken yet; `changed`: another is shown,
   * the cited one is still held on this machine; `gone`: another is shown, and the cited one is not to be had.
   */
  readonly kind: 'current' | 'offered' | 'changed' | 'gone'
  readonly message: string
}

/** Digits of a version in a link: enough to tell versions apart, few enough to read out. */
export const snapshotDigits = 8

/**
 * Compares the version a link cites (its first hex digits) with the version shown and those held beside it. The
 * site publishes one version at a time, so what this machine does not hold is nowhere to be had. `offered`: the newer
 * version that waits for the reader's word; null where there is none.
 */
export function snapshotStanding(
  cited: string,
  shown: string,
  held: readonly string[] = [],
  offered: string | null = null,
): SnapshotStanding {
  if (shown.startsWith(cited)) {
    return { kind: 'current', message: `此链接引用的是数据版本 ${cited}，与现在显示的是同一版本。` }
  }
  const difference = `此链接引用的是数据版本 ${cited}，现在是 ${shown.slice(0, snapshotDigits)}，数字可能有变化。`
  if (offered?.startsWith(cited) === true) {
    const message = `此链接引用的是新的数据版本 ${cited}，现在还是 ${shown.slice(0, snapshotDigits)}；新数据已经备好，采用后就是同一版本。`
    return { kind: 'offered', message }
  }
  return held.some((version) => version.startsWith(cited))
    ? { kind: 'changed', message: `${difference}旧版本还暂存在本机，下次打开时清理。` }
    : { kind: 'gone', message: `${difference}旧版本已不再提供，无法逐条对照；点开数字可看现在的出处。` }
}
