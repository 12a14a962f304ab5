declare module 'virtual:dataset' {
  /** The version of the dataset this build of the app was made with; no network is needed to know it. */
  export const datasetVersion: string
}
