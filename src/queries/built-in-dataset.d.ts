/** Written by the build from `data/`: what the app of this build was published with. */
declare module 'virtual:faheng-dataset' {
  export const builtInVersion: string
  /** Of the app itself, from package.json. */
  export const appVersion: string
}
