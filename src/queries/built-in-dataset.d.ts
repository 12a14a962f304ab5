/** Written by the build from `data/`: what the app of this build was published with. */
declare module 'virtual:faheng-dataset' {
  export const builtInVersion: string
}
