/** Stands for what the build writes into the app: no dataset of a real build has this version. */
export const builtInVersion = 'version-of-no-build'
export const appVersion = '0.0.0-test'
